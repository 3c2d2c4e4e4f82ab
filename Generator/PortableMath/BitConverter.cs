// The framework's class of this name, as far as the functions need it: an older one has no floats in it.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;

/// <summary>The bits of numbers.</summary>
internal static class BitConverter
{
    /// <summary>The bits of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SingleToInt32Bits(float value) => Unsafe.As<float, int>(ref value);

    /// <summary>The number that has these bits.</summary>
    /// <param name="value">The bits.</param>
    /// <returns>The number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Int32BitsToSingle(int value) => Unsafe.As<int, float>(ref value);

    /// <summary>The bits of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long DoubleToInt64Bits(double value) => Unsafe.As<double, long>(ref value);

    /// <summary>The number that has these bits.</summary>
    /// <param name="value">The bits.</param>
    /// <returns>The number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Int64BitsToDouble(long value) => Unsafe.As<long, double>(ref value);
}
