// Needs VectorMath.LogOfSum.Single.cs.
//
// arcosh x for float: ln(x + √(x² - 1)), the square, the root and the sum with what their rounding loses, so that
// small results are as accurate as large ones.
// Largest error at every 31st float: 0.855 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic cosine.</content>
internal static partial class VectorMath
{
    /// <summary>From there on it is ln 2x: 2^13.</summary>
    private const float AcoshLargeSingle = 8192f;

    /// <summary>The inverse hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arcosh x: 0 at 1, +∞ at +∞, NaN below 1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acosh(float x)
    {
        bool large = x >= AcoshLargeSingle;
        float b = Min(x, AcoshLargeSingle);

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        float square = b * b;
        float difference = square - 1f;
        float lost = square - difference - 1f + FusedMultiplyAdd(b, b, -square);
        float radicand = difference + lost;
        float small = lost - (radicand - difference);
        float root = MathF.Sqrt(radicand);
        float rest = 0.5f * (FusedMultiplyAdd(-root, root, radicand) + small) / Max(root, LogLeastNormalSingle);
        float sum = b + root;
        float c = b - sum + root + rest;

        float result = LogOfSum(large ? x : sum, large ? 0f : c, large ? 1f : 0f);
        result = x < LogInfinitySingle ? result : x;
        return x < 1f ? LogNaNSingle : result;
    }

    /// <inheritdoc cref="Acosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Acosh(Vector128<float> x)
    {
        Vector128<float> large = Vector128.GreaterThanOrEqual(x, Lanes128(AcoshLargeSingle));
        Vector128<float> b = Min(x, Lanes128(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector128<float> square = b * b;
        Vector128<float> difference = square - Lanes128(1f);
        Vector128<float> lost = square - difference - Lanes128(1f) + FusedMultiplyAdd(b, b, -square);
        Vector128<float> radicand = difference + lost;
        Vector128<float> small = lost - (radicand - difference);
        Vector128<float> root = Vector128.Sqrt(radicand);
        Vector128<float> rest = Lanes128(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes128(LogLeastNormalSingle));
        Vector128<float> sum = b + root;
        Vector128<float> c = b - sum + root + rest;

        Vector128<float> result = LogOfSum(
            Vector128.ConditionalSelect(large, x, sum),
            Vector128.ConditionalSelect(large, Vector128<float>.Zero, c),
            Lanes128(1f) & large);
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinitySingle)), result, x);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(x, Lanes128(1f)), Lanes128(LogNaNSingle), result);
    }

    /// <inheritdoc cref="Acosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acosh(Vector256<float> x)
    {
        Vector256<float> large = Vector256.GreaterThanOrEqual(x, Lanes256(AcoshLargeSingle));
        Vector256<float> b = Min(x, Lanes256(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector256<float> square = b * b;
        Vector256<float> difference = square - Lanes256(1f);
        Vector256<float> lost = square - difference - Lanes256(1f) + FusedMultiplyAdd(b, b, -square);
        Vector256<float> radicand = difference + lost;
        Vector256<float> small = lost - (radicand - difference);
        Vector256<float> root = Vector256.Sqrt(radicand);
        Vector256<float> rest = Lanes256(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes256(LogLeastNormalSingle));
        Vector256<float> sum = b + root;
        Vector256<float> c = b - sum + root + rest;

        Vector256<float> result = LogOfSum(
            Vector256.ConditionalSelect(large, x, sum),
            Vector256.ConditionalSelect(large, Vector256<float>.Zero, c),
            Lanes256(1f) & large);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinitySingle)), result, x);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Lanes256(1f)), Lanes256(LogNaNSingle), result);
    }

    /// <inheritdoc cref="Acosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acosh(Vector512<float> x)
    {
        Vector512<float> large = Vector512.GreaterThanOrEqual(x, Lanes512(AcoshLargeSingle));
        Vector512<float> b = Min(x, Lanes512(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector512<float> square = b * b;
        Vector512<float> difference = square - Lanes512(1f);
        Vector512<float> lost = square - difference - Lanes512(1f) + FusedMultiplyAdd(b, b, -square);
        Vector512<float> radicand = difference + lost;
        Vector512<float> small = lost - (radicand - difference);
        Vector512<float> root = Vector512.Sqrt(radicand);
        Vector512<float> rest = Lanes512(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes512(LogLeastNormalSingle));
        Vector512<float> sum = b + root;
        Vector512<float> c = b - sum + root + rest;

        Vector512<float> result = LogOfSum(
            Vector512.ConditionalSelect(large, x, sum),
            Vector512.ConditionalSelect(large, Vector512<float>.Zero, c),
            Lanes512(1f) & large);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinitySingle)), result, x);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(x, Lanes512(1f)), Lanes512(LogNaNSingle), result);
    }
}
