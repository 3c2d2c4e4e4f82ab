// Needs VectorMath.LogOfSum.Double.cs.
//
// arcosh x for double: ln(x + √(x² - 1)), the square, the root and the sum with what their rounding loses, so that
// small results are as accurate as large ones.
// Largest error found: 0.747 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic cosine.</content>
internal static partial class VectorMath
{
    /// <summary>From there on it is ln 2x: 2^28.</summary>
    private const double AcoshLargeDouble = 268435456.0;

    /// <summary>The inverse hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arcosh x: 0 at 1, +∞ at +∞, NaN below 1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Acosh(double x)
    {
        bool large = x >= AcoshLargeDouble;
        double b = Min(x, AcoshLargeDouble);

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        double square = b * b;
        double difference = square - 1.0;
        double lost = square - difference - 1.0 + FusedMultiplyAdd(b, b, -square);
        double radicand = difference + lost;
        double small = lost - (radicand - difference);
        double root = Math.Sqrt(radicand);
        double rest = 0.5 * (FusedMultiplyAdd(-root, root, radicand) + small) / Max(root, LogLeastNormalDouble);
        double sum = b + root;
        double c = b - sum + root + rest;

        double result = LogOfSum(large ? x : sum, large ? 0.0 : c, large ? 1.0 : 0.0);
        result = x < LogInfinityDouble ? result : x;
        return x < 1.0 ? LogNaNDouble : result;
    }

    /// <inheritdoc cref="Acosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Acosh(Vector128<double> x)
    {
        Vector128<double> large = Vector128.GreaterThanOrEqual(x, Lanes128(AcoshLargeDouble));
        Vector128<double> b = Min(x, Lanes128(AcoshLargeDouble));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector128<double> square = b * b;
        Vector128<double> difference = square - Lanes128(1.0);
        Vector128<double> lost = square - difference - Lanes128(1.0) + FusedMultiplyAdd(b, b, -square);
        Vector128<double> radicand = difference + lost;
        Vector128<double> small = lost - (radicand - difference);
        Vector128<double> root = Vector128.Sqrt(radicand);
        Vector128<double> rest = Lanes128(0.5)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes128(LogLeastNormalDouble));
        Vector128<double> sum = b + root;
        Vector128<double> c = b - sum + root + rest;

        Vector128<double> result = LogOfSum(
            Vector128.ConditionalSelect(large, x, sum),
            Vector128.ConditionalSelect(large, Vector128<double>.Zero, c),
            Lanes128(1.0) & large);
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinityDouble)), result, x);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(x, Lanes128(1.0)), Lanes128(LogNaNDouble), result);
    }

    /// <inheritdoc cref="Acosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acosh(Vector256<double> x)
    {
        Vector256<double> large = Vector256.GreaterThanOrEqual(x, Lanes256(AcoshLargeDouble));
        Vector256<double> b = Min(x, Lanes256(AcoshLargeDouble));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector256<double> square = b * b;
        Vector256<double> difference = square - Lanes256(1.0);
        Vector256<double> lost = square - difference - Lanes256(1.0) + FusedMultiplyAdd(b, b, -square);
        Vector256<double> radicand = difference + lost;
        Vector256<double> small = lost - (radicand - difference);
        Vector256<double> root = Vector256.Sqrt(radicand);
        Vector256<double> rest = Lanes256(0.5)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes256(LogLeastNormalDouble));
        Vector256<double> sum = b + root;
        Vector256<double> c = b - sum + root + rest;

        Vector256<double> result = LogOfSum(
            Vector256.ConditionalSelect(large, x, sum),
            Vector256.ConditionalSelect(large, Vector256<double>.Zero, c),
            Lanes256(1.0) & large);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinityDouble)), result, x);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Lanes256(1.0)), Lanes256(LogNaNDouble), result);
    }

    /// <inheritdoc cref="Acosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Acosh(Vector512<double> x)
    {
        Vector512<double> large = Vector512.GreaterThanOrEqual(x, Lanes512(AcoshLargeDouble));
        Vector512<double> b = Min(x, Lanes512(AcoshLargeDouble));

        // x² - 1, its root and the sum, each in two parts. Near 1, what rounding the square loses counts.
        Vector512<double> square = b * b;
        Vector512<double> difference = square - Lanes512(1.0);
        Vector512<double> lost = square - difference - Lanes512(1.0) + FusedMultiplyAdd(b, b, -square);
        Vector512<double> radicand = difference + lost;
        Vector512<double> small = lost - (radicand - difference);
        Vector512<double> root = Vector512.Sqrt(radicand);
        Vector512<double> rest = Lanes512(0.5)
            * (FusedMultiplyAdd(-root, root, radicand) + small)
            / Max(root, Lanes512(LogLeastNormalDouble));
        Vector512<double> sum = b + root;
        Vector512<double> c = b - sum + root + rest;

        Vector512<double> result = LogOfSum(
            Vector512.ConditionalSelect(large, x, sum),
            Vector512.ConditionalSelect(large, Vector512<double>.Zero, c),
            Lanes512(1.0) & large);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinityDouble)), result, x);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(x, Lanes512(1.0)), Lanes512(LogNaNDouble), result);
    }
}
