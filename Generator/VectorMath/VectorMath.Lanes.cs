// A value in every lane.
//
// Vector512.Create says the same, and the just-in-time compiler makes the same of it. But it has some forty overloads, all of
// which the C# compiler considers for each constant: a tenth of what it took for a kernel. A generic function in place of the
// overloads would have the just-in-time compiler take a fifth longer.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Constants as vectors.</content>
internal static partial class VectorMath
{
    /// <summary>A value in every lane.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The vector.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lanes128(float value) => Vector128.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Lanes128(double value) => Vector128.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Lanes128(int value) => Vector128.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Lanes128(long value) => Vector128.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lanes256(float value) => Vector256.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Lanes256(double value) => Vector256.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Lanes256(int value) => Vector256.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Lanes256(long value) => Vector256.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lanes512(float value) => Vector512.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Lanes512(double value) => Vector512.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Lanes512(int value) => Vector512.Create(value);

    /// <inheritdoc cref="Lanes128(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Lanes512(long value) => Vector512.Create(value);
}
