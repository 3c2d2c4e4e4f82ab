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
        Vector128<float> large = Vector128.GreaterThanOrEqual(x, Vector128.Create(AcoshLargeSingle));
        Vector128<float> b = Min(x, Vector128.Create(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector128<float> square = b * b;
        Vector128<float> difference = square - Vector128.Create(1f);
        Vector128<float> lost = square - difference - Vector128.Create(1f) + FusedMultiplyAdd(b, b, -square);
        Vector128<float> radicand = difference + lost;
        Vector128<float> small = lost - (radicand - difference);
        Vector128<float> root = Vector128.Sqrt(radicand);
        Vector128<float> rest = Vector128.Create(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Vector128.Create(LogLeastNormalSingle));
        Vector128<float> sum = b + root;
        Vector128<float> c = b - sum + root + rest;

        Vector128<float> result = LogOfSum(
            Vector128.ConditionalSelect(large, x, sum),
            Vector128.ConditionalSelect(large, Vector128<float>.Zero, c),
            Vector128.Create(1f) & large);
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(LogInfinitySingle)), result, x);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(x, Vector128.Create(1f)), Vector128.Create(LogNaNSingle), result);
    }

    /// <inheritdoc cref="Acosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acosh(Vector256<float> x)
    {
        Vector256<float> large = Vector256.GreaterThanOrEqual(x, Vector256.Create(AcoshLargeSingle));
        Vector256<float> b = Min(x, Vector256.Create(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector256<float> square = b * b;
        Vector256<float> difference = square - Vector256.Create(1f);
        Vector256<float> lost = square - difference - Vector256.Create(1f) + FusedMultiplyAdd(b, b, -square);
        Vector256<float> radicand = difference + lost;
        Vector256<float> small = lost - (radicand - difference);
        Vector256<float> root = Vector256.Sqrt(radicand);
        Vector256<float> rest = Vector256.Create(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Vector256.Create(LogLeastNormalSingle));
        Vector256<float> sum = b + root;
        Vector256<float> c = b - sum + root + rest;

        Vector256<float> result = LogOfSum(
            Vector256.ConditionalSelect(large, x, sum),
            Vector256.ConditionalSelect(large, Vector256<float>.Zero, c),
            Vector256.Create(1f) & large);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(LogInfinitySingle)), result, x);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256.Create(1f)), Vector256.Create(LogNaNSingle), result);
    }

    /// <inheritdoc cref="Acosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acosh(Vector512<float> x)
    {
        Vector512<float> large = Vector512.GreaterThanOrEqual(x, Vector512.Create(AcoshLargeSingle));
        Vector512<float> b = Min(x, Vector512.Create(AcoshLargeSingle));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector512<float> square = b * b;
        Vector512<float> difference = square - Vector512.Create(1f);
        Vector512<float> lost = square - difference - Vector512.Create(1f) + FusedMultiplyAdd(b, b, -square);
        Vector512<float> radicand = difference + lost;
        Vector512<float> small = lost - (radicand - difference);
        Vector512<float> root = Vector512.Sqrt(radicand);
        Vector512<float> rest = Vector512.Create(0.5f)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Vector512.Create(LogLeastNormalSingle));
        Vector512<float> sum = b + root;
        Vector512<float> c = b - sum + root + rest;

        Vector512<float> result = LogOfSum(
            Vector512.ConditionalSelect(large, x, sum),
            Vector512.ConditionalSelect(large, Vector512<float>.Zero, c),
            Vector512.Create(1f) & large);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(LogInfinitySingle)), result, x);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512.Create(1f)), Vector512.Create(LogNaNSingle), result);
    }
}
