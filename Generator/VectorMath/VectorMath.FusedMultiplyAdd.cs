// a · b + c, rounded once, on every machine.
// Without an instruction for it, float goes through double: there a · b is exact, the sum is rounded to odd (the one
// rounding after which rounding again, to float, gives what one rounding would have given: Boldo and Melquiond,
// "Emulation of FMA and correctly rounded sums", 2008), and then to float. Double takes the scalar function.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.Arm;
using global::System.Runtime.Intrinsics.X86;

/// <content>Multiplication and addition with one rounding.</content>
internal static partial class VectorMath
{
    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum; the same bits in every width and on every machine.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float FusedMultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc cref="FusedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FusedMultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.FusedMultiplyAdd(c, a, b);
        }

        return FusedMultiplyAddEmulated(a, b, c);
    }

    /// <inheritdoc cref="FusedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FusedMultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        return Vector256.Create(
            FusedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            FusedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
    }

    /// <inheritdoc cref="FusedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FusedMultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.FusedMultiplyAdd(a, b, c);
        }

        return Vector512.Create(
            FusedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            FusedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
    }

    /// <summary>c - a · b, rounded once: the negation that <see cref="FusedMultiplyAdd(float, float, float)"/> would need costs nothing.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The minuend.</param>
    /// <returns>The difference; the same bits in every width and on every machine.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NegatedMultiplyAdd(float a, float b, float c) => FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NegatedMultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        => Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NegatedMultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
        => Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NegatedMultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c)
        => Avx512F.IsSupported ? Avx512F.FusedMultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum; the same bits in every width and on every machine.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FusedMultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc cref="FusedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FusedMultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.FusedMultiplyAdd(c, a, b);
        }

        return FusedMultiplyAddEmulated(a, b, c);
    }

    /// <inheritdoc cref="FusedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FusedMultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        return Vector256.Create(
            FusedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            FusedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
    }

    /// <inheritdoc cref="FusedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FusedMultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.FusedMultiplyAdd(a, b, c);
        }

        return Vector512.Create(
            FusedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            FusedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
    }

    /// <summary>c - a · b, rounded once: the negation that <see cref="FusedMultiplyAdd(double, double, double)"/> would need costs nothing.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The minuend.</param>
    /// <returns>The difference; the same bits in every width and on every machine.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NegatedMultiplyAdd(double a, double b, double c) => FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NegatedMultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        => Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NegatedMultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c)
        => Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <inheritdoc cref="NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NegatedMultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c)
        => Avx512F.IsSupported ? Avx512F.FusedMultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);

    /// <summary>a · b + c, rounded once, for machines without an instruction for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Vector128<float> FusedMultiplyAddEmulated(
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c)
    {
        return Vector128.Narrow(
            MultiplyAddToOdd(Vector128.WidenLower(a), Vector128.WidenLower(b), Vector128.WidenLower(c)),
            MultiplyAddToOdd(Vector128.WidenUpper(a), Vector128.WidenUpper(b), Vector128.WidenUpper(c)));
    }

    /// <summary>a · b + c, rounded once, for machines without an instruction for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Vector128<double> FusedMultiplyAddEmulated(
        Vector128<double> a,
        Vector128<double> b,
        Vector128<double> c)
    {
        return Vector128.Create(
            Math.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), c.GetElement(0)),
            Math.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), c.GetElement(1)));
    }

    /// <summary>
    /// a · b + c for values that came from float, rounded to odd: if inexact, to that neighbour whose last bit is set.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> MultiplyAddToOdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        // The error of the sum by Knuth's two-sum: exact. It is NaN where the sum is infinite or NaN, and then
        // both comparisons are false and the sum stays.
        Vector128<double> product = a * b;
        Vector128<double> sum = product + c;
        Vector128<double> part = sum - product;
        Vector128<double> error = (product - (sum - part)) + (c - part);

        Vector128<long> bits = sum.AsInt64();
        Vector128<long> up = Vector128.GreaterThan(error, Vector128<double>.Zero).AsInt64();
        Vector128<long> down = Vector128.LessThan(error, Vector128<double>.Zero).AsInt64();
        Vector128<long> even = Vector128.Equals(bits & Vector128<long>.One, Vector128<long>.Zero);

        // Away from zero is the next larger integer, whatever the sign. The masks are -1.
        Vector128<long> negative = Vector128.LessThan(bits, Vector128<long>.Zero);
        Vector128<long> step = (up ^ negative) | Vector128<long>.One;
        return (bits - (step & even & (up | down))).AsDouble();
    }
}
