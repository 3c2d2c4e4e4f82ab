// The magnitude of one value with the sign of another: zeros, infinities and NaN like any.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Signs.</content>
internal static partial class VectorMath
{
    /// <summary>The magnitude of a value with the sign of another.</summary>
    /// <param name="magnitude">The value that gives the magnitude.</param>
    /// <param name="sign">The value that gives the sign.</param>
    /// <returns>The combination.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CopySign(float magnitude, float sign) => MathF.CopySign(magnitude, sign);

    /// <inheritdoc cref="CopySign(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CopySign(Vector128<float> magnitude, Vector128<float> sign)
        => Vector128.ConditionalSelect(Lanes128(-0.0f), sign, magnitude);

    /// <inheritdoc cref="CopySign(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CopySign(Vector256<float> magnitude, Vector256<float> sign)
        => Vector256.ConditionalSelect(Lanes256(-0.0f), sign, magnitude);

    /// <inheritdoc cref="CopySign(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CopySign(Vector512<float> magnitude, Vector512<float> sign)
        => Vector512.ConditionalSelect(Lanes512(-0.0f), sign, magnitude);

    /// <summary>The magnitude of a value with the sign of another.</summary>
    /// <param name="magnitude">The value that gives the magnitude.</param>
    /// <param name="sign">The value that gives the sign.</param>
    /// <returns>The combination.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CopySign(double magnitude, double sign) => Math.CopySign(magnitude, sign);

    /// <inheritdoc cref="CopySign(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> CopySign(Vector128<double> magnitude, Vector128<double> sign)
        => Vector128.ConditionalSelect(Lanes128(-0.0), sign, magnitude);

    /// <inheritdoc cref="CopySign(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> CopySign(Vector256<double> magnitude, Vector256<double> sign)
        => Vector256.ConditionalSelect(Lanes256(-0.0), sign, magnitude);

    /// <inheritdoc cref="CopySign(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> CopySign(Vector512<double> magnitude, Vector512<double> sign)
        => Vector512.ConditionalSelect(Lanes512(-0.0), sign, magnitude);

    /// <summary>-|x|, by setting the sign bit.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The negated magnitude.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NegatedAbs(float x) => -MathF.Abs(x);

    /// <inheritdoc cref="NegatedAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NegatedAbs(Vector128<float> x) => x | Lanes128(-0.0f);

    /// <inheritdoc cref="NegatedAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NegatedAbs(Vector256<float> x) => x | Lanes256(-0.0f);

    /// <inheritdoc cref="NegatedAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NegatedAbs(Vector512<float> x) => x | Lanes512(-0.0f);

    /// <summary>-|x|, by setting the sign bit.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The negated magnitude.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NegatedAbs(double x) => -Math.Abs(x);

    /// <inheritdoc cref="NegatedAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NegatedAbs(Vector128<double> x) => x | Lanes128(-0.0);

    /// <inheritdoc cref="NegatedAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NegatedAbs(Vector256<double> x) => x | Lanes256(-0.0);

    /// <inheritdoc cref="NegatedAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NegatedAbs(Vector512<double> x) => x | Lanes512(-0.0);
}
