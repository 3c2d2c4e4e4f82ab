// The smaller and the larger of two values where the second is known not to be NaN: a NaN in the first goes through.
// That, and not IEEE's minimum, is what clamping needs, and it is one instruction: x86's takes the second operand
// unless the first is strictly smaller (larger), so the operands stand in that order. All forms keep to that rule,
// zeros included.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>Clamping.</content>
internal static partial class VectorMath
{
    /// <summary>The smaller of a and b; a where they are equal or a is NaN.</summary>
    /// <param name="a">The value.</param>
    /// <param name="b">The bound; not NaN.</param>
    /// <returns>The smaller one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float a, float b) => b < a ? b : a;

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Min(Vector128<float> a, Vector128<float> b)
    {
        return Sse.IsSupported
            ? Sse.Min(b, a)
            : Vector128.ConditionalSelect(Vector128.LessThan(b, a), b, a);
    }

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Min(Vector256<float> a, Vector256<float> b)
    {
        return Avx.IsSupported
            ? Avx.Min(b, a)
            : Vector256.ConditionalSelect(Vector256.LessThan(b, a), b, a);
    }

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> a, Vector512<float> b)
    {
        return Avx512F.IsSupported
            ? Avx512F.Min(b, a)
            : Vector512.ConditionalSelect(Vector512.LessThan(b, a), b, a);
    }

    /// <summary>The smaller of a and b; a where they are equal or a is NaN.</summary>
    /// <param name="a">The value.</param>
    /// <param name="b">The bound; not NaN.</param>
    /// <returns>The smaller one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double a, double b) => b < a ? b : a;

    /// <inheritdoc cref="Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Min(Vector128<double> a, Vector128<double> b)
    {
        return Sse2.IsSupported
            ? Sse2.Min(b, a)
            : Vector128.ConditionalSelect(Vector128.LessThan(b, a), b, a);
    }

    /// <inheritdoc cref="Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b)
    {
        return Avx.IsSupported
            ? Avx.Min(b, a)
            : Vector256.ConditionalSelect(Vector256.LessThan(b, a), b, a);
    }

    /// <inheritdoc cref="Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b)
    {
        return Avx512F.IsSupported
            ? Avx512F.Min(b, a)
            : Vector512.ConditionalSelect(Vector512.LessThan(b, a), b, a);
    }

    /// <summary>The larger of a and b; a where they are equal or a is NaN.</summary>
    /// <param name="a">The value.</param>
    /// <param name="b">The bound; not NaN.</param>
    /// <returns>The larger one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float a, float b) => b > a ? b : a;

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> a, Vector128<float> b)
    {
        return Sse.IsSupported
            ? Sse.Max(b, a)
            : Vector128.ConditionalSelect(Vector128.GreaterThan(b, a), b, a);
    }

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> a, Vector256<float> b)
    {
        return Avx.IsSupported
            ? Avx.Max(b, a)
            : Vector256.ConditionalSelect(Vector256.GreaterThan(b, a), b, a);
    }

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> a, Vector512<float> b)
    {
        return Avx512F.IsSupported
            ? Avx512F.Max(b, a)
            : Vector512.ConditionalSelect(Vector512.GreaterThan(b, a), b, a);
    }

    /// <summary>The larger of a and b; a where they are equal or a is NaN.</summary>
    /// <param name="a">The value.</param>
    /// <param name="b">The bound; not NaN.</param>
    /// <returns>The larger one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(double a, double b) => b > a ? b : a;

    /// <inheritdoc cref="Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector128<double> a, Vector128<double> b)
    {
        return Sse2.IsSupported
            ? Sse2.Max(b, a)
            : Vector128.ConditionalSelect(Vector128.GreaterThan(b, a), b, a);
    }

    /// <inheritdoc cref="Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Max(Vector256<double> a, Vector256<double> b)
    {
        return Avx.IsSupported
            ? Avx.Max(b, a)
            : Vector256.ConditionalSelect(Vector256.GreaterThan(b, a), b, a);
    }

    /// <inheritdoc cref="Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b)
    {
        return Avx512F.IsSupported
            ? Avx512F.Max(b, a)
            : Vector512.ConditionalSelect(Vector512.GreaterThan(b, a), b, a);
    }
}
