// The framework's class of this name, as far as the kernels need it: an older one has none.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;

/// <summary>The elementary functions of a processor, with the same bits everywhere.</summary>
internal static class MathF
{
    /// <summary>|x|.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its magnitude.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float x) => global::System.Math.Abs(x);

    /// <summary>√x, rounded once: a float's root taken in double and rounded again is the correctly rounded one.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its root.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sqrt(float x) => (float)global::System.Math.Sqrt(x);

    /// <summary>The magnitude of a number with the sign of another.</summary>
    /// <param name="x">The number that gives the magnitude.</param>
    /// <param name="y">The number that gives the sign.</param>
    /// <returns>The combination.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CopySign(float x, float y)
        => BitConverter.Int32BitsToSingle(
            (BitConverter.SingleToInt32Bits(x) & int.MaxValue) | (BitConverter.SingleToInt32Bits(y) & int.MinValue));

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float FusedMultiplyAdd(float a, float b, float c)
        => SoftwareMultiplyAdd.FusedMultiplyAdd(a, b, c);
}
