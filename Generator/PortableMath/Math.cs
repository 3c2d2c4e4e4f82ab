// The framework's class of this name, as far as the kernels need it: an older one lacks some of it. In this
// namespace it comes before the framework's.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;

/// <summary>The elementary functions of a processor, with the same bits everywhere.</summary>
internal static class Math
{
    /// <summary>|x|.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its magnitude.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float x) => global::System.Math.Abs(x);

    /// <summary>|x|.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its magnitude.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double x) => global::System.Math.Abs(x);

    /// <summary>√x, rounded once.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its root.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double x) => global::System.Math.Sqrt(x);

    /// <summary>The magnitude of a number with the sign of another.</summary>
    /// <param name="x">The number that gives the magnitude.</param>
    /// <param name="y">The number that gives the sign.</param>
    /// <returns>The combination.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CopySign(double x, double y)
        => BitConverter.Int64BitsToDouble(
            (BitConverter.DoubleToInt64Bits(x) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(y) & long.MinValue));

    /// <summary>a · b in 128 bits.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="low">The lower half of the product.</param>
    /// <returns>The upper half.</returns>
    public static ulong BigMul(ulong a, ulong b, out ulong low)
    {
        unchecked
        {
            ulong aHigh = a >> 32;
            ulong aLow = (uint)a;
            ulong bHigh = b >> 32;
            ulong bLow = (uint)b;
            ulong middle = (aHigh * bLow) + ((aLow * bLow) >> 32);
            ulong carry = (aLow * bHigh) + (uint)middle;
            low = a * b;
            return (aHigh * bHigh) + (middle >> 32) + (carry >> 32);
        }
    }

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FusedMultiplyAdd(double a, double b, double c)
        => SoftwareMultiplyAdd.FusedMultiplyAdd(a, b, c);
}
