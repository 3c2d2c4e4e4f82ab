// Needs VectorMath.LogOfSum.Double.cs.
//
// arsinh x for double: ln(|x| + √(x² + 1)), the square, the root and the sum with what their rounding loses, so that
// small results are as accurate as large ones.
// Largest error found: 0.861 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic sine.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, arsinh x is x: 2^-27.</summary>
    private const double AsinhLeastDouble = 7.450580596923828E-09;

    /// <summary>From there on it is ln 2x: 2^28.</summary>
    private const double AsinhLargeDouble = 268435456.0;

    /// <summary>The inverse hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arsinh x: ±∞ at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asinh(double x)
    {
        double a = Math.Abs(x);
        bool large = a >= AsinhLargeDouble;
        double b = Min(a, AsinhLargeDouble);

        // x² + 1, its root and the sum, each in two parts.
        double square = b * b;
        double radicand = square + 1.0;
        double larger = Max(square, 1.0);
        double smaller = Min(square, 1.0);
        double lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        double root = Math.Sqrt(radicand);
        double rest = 0.5 * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        double sum = root + b;
        double c = root - sum + b + rest;

        double result = LogOfSum(large ? a : sum, large ? 0.0 : c, large ? 1.0 : 0.0);
        result = a < AsinhLeastDouble ? a : result;
        result = a < LogInfinityDouble ? result : a;
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Asinh(Vector128<double> x)
    {
        Vector128<double> a = Vector128.Abs(x);
        Vector128<double> large = Vector128.GreaterThanOrEqual(a, Lanes128(AsinhLargeDouble));
        Vector128<double> b = Min(a, Lanes128(AsinhLargeDouble));

        // x² + 1, its root and the sum, each in two parts.
        Vector128<double> square = b * b;
        Vector128<double> radicand = square + Lanes128(1.0);
        Vector128<double> larger = Max(square, Lanes128(1.0));
        Vector128<double> smaller = Min(square, Lanes128(1.0));
        Vector128<double> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector128<double> root = Vector128.Sqrt(radicand);
        Vector128<double> rest = Lanes128(0.5) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector128<double> sum = root + b;
        Vector128<double> c = root - sum + b + rest;

        Vector128<double> result = LogOfSum(
            Vector128.ConditionalSelect(large, a, sum),
            Vector128.ConditionalSelect(large, Vector128<double>.Zero, c),
            Lanes128(1.0) & large);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(AsinhLeastDouble)), a, result);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(LogInfinityDouble)), result, a);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asinh(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> large = Vector256.GreaterThanOrEqual(a, Lanes256(AsinhLargeDouble));
        Vector256<double> b = Min(a, Lanes256(AsinhLargeDouble));

        // x² + 1, its root and the sum, each in two parts.
        Vector256<double> square = b * b;
        Vector256<double> radicand = square + Lanes256(1.0);
        Vector256<double> larger = Max(square, Lanes256(1.0));
        Vector256<double> smaller = Min(square, Lanes256(1.0));
        Vector256<double> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector256<double> root = Vector256.Sqrt(radicand);
        Vector256<double> rest = Lanes256(0.5) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector256<double> sum = root + b;
        Vector256<double> c = root - sum + b + rest;

        Vector256<double> result = LogOfSum(
            Vector256.ConditionalSelect(large, a, sum),
            Vector256.ConditionalSelect(large, Vector256<double>.Zero, c),
            Lanes256(1.0) & large);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(AsinhLeastDouble)), a, result);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(LogInfinityDouble)), result, a);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asinh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> large = Vector512.GreaterThanOrEqual(a, Lanes512(AsinhLargeDouble));
        Vector512<double> b = Min(a, Lanes512(AsinhLargeDouble));

        // x² + 1, its root and the sum, each in two parts.
        Vector512<double> square = b * b;
        Vector512<double> radicand = square + Lanes512(1.0);
        Vector512<double> larger = Max(square, Lanes512(1.0));
        Vector512<double> smaller = Min(square, Lanes512(1.0));
        Vector512<double> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector512<double> root = Vector512.Sqrt(radicand);
        Vector512<double> rest = Lanes512(0.5) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector512<double> sum = root + b;
        Vector512<double> c = root - sum + b + rest;

        Vector512<double> result = LogOfSum(
            Vector512.ConditionalSelect(large, a, sum),
            Vector512.ConditionalSelect(large, Vector512<double>.Zero, c),
            Lanes512(1.0) & large);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(AsinhLeastDouble)), a, result);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(LogInfinityDouble)), result, a);
        return CopySign(result, x);
    }
}
