// Needs VectorMath.LogOfSum.Single.cs.
//
// arsinh x for float: ln(|x| + √(x² + 1)), the square, the root and the sum with what their rounding loses, so that
// small results are as accurate as large ones.
// Largest error at every 31st float: 0.895 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic sine.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, arsinh x is x: 2^-13.</summary>
    private const float AsinhLeastSingle = 0.00012207031f;

    /// <summary>From there on it is ln 2x: 2^13.</summary>
    private const float AsinhLargeSingle = 8192f;

    /// <summary>The inverse hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arsinh x: ±∞ at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asinh(float x)
    {
        float a = MathF.Abs(x);
        bool large = a >= AsinhLargeSingle;
        float b = Min(a, AsinhLargeSingle);

        // x² + 1, its root and the sum, each in two parts.
        float square = b * b;
        float radicand = square + 1f;
        float larger = Max(square, 1f);
        float smaller = Min(square, 1f);
        float lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        float root = MathF.Sqrt(radicand);
        float rest = 0.5f * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        float sum = root + b;
        float c = root - sum + b + rest;

        float result = LogOfSum(large ? a : sum, large ? 0f : c, large ? 1f : 0f);
        result = a < AsinhLeastSingle ? a : result;
        result = a < LogInfinitySingle ? result : a;
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asinh(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> large = Vector128.GreaterThanOrEqual(a, Lanes128(AsinhLargeSingle));
        Vector128<float> b = Min(a, Lanes128(AsinhLargeSingle));

        // x² + 1, its root and the sum, each in two parts.
        Vector128<float> square = b * b;
        Vector128<float> radicand = square + Lanes128(1f);
        Vector128<float> larger = Max(square, Lanes128(1f));
        Vector128<float> smaller = Min(square, Lanes128(1f));
        Vector128<float> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector128<float> root = Vector128.Sqrt(radicand);
        Vector128<float> rest = Lanes128(0.5f) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector128<float> sum = root + b;
        Vector128<float> c = root - sum + b + rest;

        Vector128<float> result = LogOfSum(
            Vector128.ConditionalSelect(large, a, sum),
            Vector128.ConditionalSelect(large, Vector128<float>.Zero, c),
            Lanes128(1f) & large);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(AsinhLeastSingle)), a, result);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(LogInfinitySingle)), result, a);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asinh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> large = Vector256.GreaterThanOrEqual(a, Lanes256(AsinhLargeSingle));
        Vector256<float> b = Min(a, Lanes256(AsinhLargeSingle));

        // x² + 1, its root and the sum, each in two parts.
        Vector256<float> square = b * b;
        Vector256<float> radicand = square + Lanes256(1f);
        Vector256<float> larger = Max(square, Lanes256(1f));
        Vector256<float> smaller = Min(square, Lanes256(1f));
        Vector256<float> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector256<float> root = Vector256.Sqrt(radicand);
        Vector256<float> rest = Lanes256(0.5f) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector256<float> sum = root + b;
        Vector256<float> c = root - sum + b + rest;

        Vector256<float> result = LogOfSum(
            Vector256.ConditionalSelect(large, a, sum),
            Vector256.ConditionalSelect(large, Vector256<float>.Zero, c),
            Lanes256(1f) & large);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(AsinhLeastSingle)), a, result);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(LogInfinitySingle)), result, a);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Asinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asinh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> large = Vector512.GreaterThanOrEqual(a, Lanes512(AsinhLargeSingle));
        Vector512<float> b = Min(a, Lanes512(AsinhLargeSingle));

        // x² + 1, its root and the sum, each in two parts.
        Vector512<float> square = b * b;
        Vector512<float> radicand = square + Lanes512(1f);
        Vector512<float> larger = Max(square, Lanes512(1f));
        Vector512<float> smaller = Min(square, Lanes512(1f));
        Vector512<float> lost = larger - radicand + smaller + FusedMultiplyAdd(b, b, -square);
        Vector512<float> root = Vector512.Sqrt(radicand);
        Vector512<float> rest = Lanes512(0.5f) * (FusedMultiplyAdd(-root, root, radicand) + lost) / root;
        Vector512<float> sum = root + b;
        Vector512<float> c = root - sum + b + rest;

        Vector512<float> result = LogOfSum(
            Vector512.ConditionalSelect(large, a, sum),
            Vector512.ConditionalSelect(large, Vector512<float>.Zero, c),
            Lanes512(1f) & large);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(AsinhLeastSingle)), a, result);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(LogInfinitySingle)), result, a);
        return CopySign(result, x);
    }
}
