// Needs VectorMath.Log.Double.cs and VectorMath.Expm1.Double.cs.
//
// The cube root for double: |x| = 2^3n · v with v in [3/8, 3), and 2^n · ∛v.
// 1/∛m by a minimax polynomial of degree 3, its relative error 2^-11.9; a step of third order, in e = 1 - v · z³, makes
// 2^-33 of it; y = v · z² and one Newton's step, its difference y³ - v in two parts, make it right but for the rounding.
// Coefficients: scripts/coefficients.
// Largest error found: 0.500 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The cube root.</content>
internal static partial class VectorMath
{
    /// <summary>∛2.</summary>
    private const double CbrtOf2Double = 1.2599210498948732;

    /// <summary>∛(1/2).</summary>
    private const double CbrtOfHalfDouble = 0.7937005259840998;

    /// <summary>1/3.</summary>
    private const double ThirdDouble = 0.3333333333333333;

    /// <summary>The polynomial's coefficient of m^3.</summary>
    private const double CbrtInverse3Double = -0.13028188925998999;

    /// <summary>The polynomial's coefficient of m^2.</summary>
    private const double CbrtInverse2Double = 0.621754610478261;

    /// <summary>The polynomial's coefficient of m^1.</summary>
    private const double CbrtInverse1Double = -1.188635581910379;

    /// <summary>The polynomial's coefficient of m^0.</summary>
    private const double CbrtInverse0Double = 1.6970662497189926;

    /// <summary>The cube root.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>∛x: ±∞ at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cbrt(double x)
    {
        double a = Math.Abs(x);
        double m = LogReduced(a, out double exponent) + 1.0;
        double shifted = FusedMultiplyAdd(exponent, ThirdDouble, Expm1ShiftDouble);
        double rest = FusedMultiplyAdd(shifted - Expm1ShiftDouble, -3.0, exponent);
        bool less = rest < 0.0;
        bool more = rest > 0.0;
        double power = less ? 0.5 : (more ? 2.0 : 1.0);
        double v = m * power;
        double factor = less ? CbrtOf2Double : (more ? CbrtOfHalfDouble : 1.0);

        double inverse = FusedMultiplyAdd(CbrtInverse3Double, m, CbrtInverse2Double);
        inverse = FusedMultiplyAdd(inverse, m, CbrtInverse1Double);
        inverse = FusedMultiplyAdd(inverse, m, CbrtInverse0Double);
        double z = inverse * factor;
        double error = FusedMultiplyAdd(-v, z * z * z, 1.0);
        z = FusedMultiplyAdd(z * error, FusedMultiplyAdd(error, 2.0 * ThirdDouble / 3.0, ThirdDouble), z);

        double y = v * (z * z);
        double square = y * y;
        double difference = FusedMultiplyAdd(FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * -ThirdDouble, z * z, y);
        double result = y * BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << 52);
        return (a > 0.0) && (a < LogInfinityDouble) ? CopySign(result, x) : x;
    }

    /// <inheritdoc cref="Cbrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cbrt(Vector128<double> x)
    {
        Vector128<double> a = Vector128.Abs(x);
        Vector128<double> m = LogReduced(a, out Vector128<double> exponent) + Lanes128(1.0);
        Vector128<double> shifted = FusedMultiplyAdd(
            exponent, Lanes128(ThirdDouble), Lanes128(Expm1ShiftDouble));
        Vector128<double> rest = FusedMultiplyAdd(
            shifted - Lanes128(Expm1ShiftDouble), Lanes128(-3.0), exponent);
        Vector128<double> less = Vector128.LessThan(rest, Vector128<double>.Zero);
        Vector128<double> more = Vector128.GreaterThan(rest, Vector128<double>.Zero);
        Vector128<double> power = Vector128.ConditionalSelect(
            less,
            Lanes128(0.5),
            Vector128.ConditionalSelect(more, Lanes128(2.0), Lanes128(1.0)));
        Vector128<double> v = m * power;
        Vector128<double> factor = Vector128.ConditionalSelect(
            less,
            Lanes128(CbrtOf2Double),
            Vector128.ConditionalSelect(more, Lanes128(CbrtOfHalfDouble), Lanes128(1.0)));

        Vector128<double> inverse = FusedMultiplyAdd(
            Lanes128(CbrtInverse3Double), m, Lanes128(CbrtInverse2Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes128(CbrtInverse1Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes128(CbrtInverse0Double));
        Vector128<double> z = inverse * factor;
        Vector128<double> error = FusedMultiplyAdd(-v, z * z * z, Lanes128(1.0));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes128(2.0 * ThirdDouble / 3.0), Lanes128(ThirdDouble)),
            z);

        Vector128<double> y = v * (z * z);
        Vector128<double> square = y * y;
        Vector128<double> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes128(-ThirdDouble), z * z, y);
        Vector128<double> result = y * (shifted.AsInt64() << 52).AsDouble();
        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(a, Vector128<double>.Zero) & Vector128.LessThan(a, Lanes128(LogInfinityDouble)),
            CopySign(result, x),
            x);
    }

    /// <inheritdoc cref="Cbrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cbrt(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> m = LogReduced(a, out Vector256<double> exponent) + Lanes256(1.0);
        Vector256<double> shifted = FusedMultiplyAdd(
            exponent, Lanes256(ThirdDouble), Lanes256(Expm1ShiftDouble));
        Vector256<double> rest = FusedMultiplyAdd(
            shifted - Lanes256(Expm1ShiftDouble), Lanes256(-3.0), exponent);
        Vector256<double> less = Vector256.LessThan(rest, Vector256<double>.Zero);
        Vector256<double> more = Vector256.GreaterThan(rest, Vector256<double>.Zero);
        Vector256<double> power = Vector256.ConditionalSelect(
            less,
            Lanes256(0.5),
            Vector256.ConditionalSelect(more, Lanes256(2.0), Lanes256(1.0)));
        Vector256<double> v = m * power;
        Vector256<double> factor = Vector256.ConditionalSelect(
            less,
            Lanes256(CbrtOf2Double),
            Vector256.ConditionalSelect(more, Lanes256(CbrtOfHalfDouble), Lanes256(1.0)));

        Vector256<double> inverse = FusedMultiplyAdd(
            Lanes256(CbrtInverse3Double), m, Lanes256(CbrtInverse2Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes256(CbrtInverse1Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes256(CbrtInverse0Double));
        Vector256<double> z = inverse * factor;
        Vector256<double> error = FusedMultiplyAdd(-v, z * z * z, Lanes256(1.0));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes256(2.0 * ThirdDouble / 3.0), Lanes256(ThirdDouble)),
            z);

        Vector256<double> y = v * (z * z);
        Vector256<double> square = y * y;
        Vector256<double> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes256(-ThirdDouble), z * z, y);
        Vector256<double> result = y * (shifted.AsInt64() << 52).AsDouble();
        return Vector256.ConditionalSelect(
            Vector256.GreaterThan(a, Vector256<double>.Zero) & Vector256.LessThan(a, Lanes256(LogInfinityDouble)),
            CopySign(result, x),
            x);
    }

    /// <inheritdoc cref="Cbrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cbrt(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> m = LogReduced(a, out Vector512<double> exponent) + Lanes512(1.0);
        Vector512<double> shifted = FusedMultiplyAdd(
            exponent, Lanes512(ThirdDouble), Lanes512(Expm1ShiftDouble));
        Vector512<double> rest = FusedMultiplyAdd(
            shifted - Lanes512(Expm1ShiftDouble), Lanes512(-3.0), exponent);
        Vector512<double> less = Vector512.LessThan(rest, Vector512<double>.Zero);
        Vector512<double> more = Vector512.GreaterThan(rest, Vector512<double>.Zero);
        Vector512<double> power = Vector512.ConditionalSelect(
            less,
            Lanes512(0.5),
            Vector512.ConditionalSelect(more, Lanes512(2.0), Lanes512(1.0)));
        Vector512<double> v = m * power;
        Vector512<double> factor = Vector512.ConditionalSelect(
            less,
            Lanes512(CbrtOf2Double),
            Vector512.ConditionalSelect(more, Lanes512(CbrtOfHalfDouble), Lanes512(1.0)));

        Vector512<double> inverse = FusedMultiplyAdd(
            Lanes512(CbrtInverse3Double), m, Lanes512(CbrtInverse2Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes512(CbrtInverse1Double));
        inverse = FusedMultiplyAdd(inverse, m, Lanes512(CbrtInverse0Double));
        Vector512<double> z = inverse * factor;
        Vector512<double> error = FusedMultiplyAdd(-v, z * z * z, Lanes512(1.0));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes512(2.0 * ThirdDouble / 3.0), Lanes512(ThirdDouble)),
            z);

        Vector512<double> y = v * (z * z);
        Vector512<double> square = y * y;
        Vector512<double> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes512(-ThirdDouble), z * z, y);
        Vector512<double> result = y * (shifted.AsInt64() << 52).AsDouble();
        return Vector512.ConditionalSelect(
            Vector512.GreaterThan(a, Vector512<double>.Zero) & Vector512.LessThan(a, Lanes512(LogInfinityDouble)),
            CopySign(result, x),
            x);
    }
}
