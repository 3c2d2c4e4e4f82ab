// Needs VectorMath.Angles.Double.cs.
//
// sin x and cos x for double: of x = n · π/2 + r, by n modulo 4, sin r = r + r³ · S(r²) or
// cos r = 1 - r²/2 + r⁴ · C(r²), with their signs: minimax polynomials, their relative errors 2^-57.9 and 2^-63.9.
// Coefficients: scripts/coefficients.
// Largest error found: 0.684 ulp (Cos 0.663).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The sine and the cosine.</content>
internal static partial class VectorMath
{
    /// <summary>The polynomial's coefficient of r^13.</summary>
    private const double Sin13Double = 1.5895974919455618E-10;

    /// <summary>The polynomial's coefficient of r^11.</summary>
    private const double Sin11Double = -2.5050742812777324E-08;

    /// <summary>The polynomial's coefficient of r^9.</summary>
    private const double Sin9Double = 2.755731358502397E-06;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const double Sin7Double = -0.0001984126982946496;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const double Sin5Double = 0.008333333333321924;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const double Sin3Double = -0.1666666666666663;

    /// <summary>The polynomial's coefficient of r^14.</summary>
    private const double Cos14Double = -1.1358764799839056E-11;

    /// <summary>The polynomial's coefficient of r^12.</summary>
    private const double Cos12Double = 2.087570568855178E-09;

    /// <summary>The polynomial's coefficient of r^10.</summary>
    private const double Cos10Double = -2.755731421905481E-07;

    /// <summary>The polynomial's coefficient of r^8.</summary>
    private const double Cos8Double = 2.480158728900809E-05;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const double Cos6Double = -0.0013888888888873348;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const double Cos4Double = 0.041666666666666595;

    /// <summary>The sine.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>sin x: ±0 at ±0, NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sin(double x)
    {
        double r = AnyAngleReduced(x, out double low, out long quadrant);
        double result = SinOfQuadrant(r, low, quadrant);
        return x == 0.0 ? x : result;
    }

    /// <inheritdoc cref="Sin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sin(Vector128<double> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestDouble)))
        {
            return SinOfLarge(x);
        }

        Vector128<double> r = AngleReduced(x, out Vector128<double> low, out Vector128<long> quadrant);
        Vector128<double> result = SinOfQuadrant(r, low, quadrant);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, result);
    }

    /// <inheritdoc cref="Sin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestDouble)))
        {
            return SinOfLarge(x);
        }

        Vector256<double> r = AngleReduced(x, out Vector256<double> low, out Vector256<long> quadrant);
        Vector256<double> result = SinOfQuadrant(r, low, quadrant);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, result);
    }

    /// <inheritdoc cref="Sin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestDouble)))
        {
            return SinOfLarge(x);
        }

        Vector512<double> r = AngleReduced(x, out Vector512<double> low, out Vector512<long> quadrant);
        Vector512<double> result = SinOfQuadrant(r, low, quadrant);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, result);
    }

    /// <summary>The cosine.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>cos x: NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cos(double x)
    {
        double r = AnyAngleReduced(x, out double low, out long quadrant);
        return SinOfQuadrant(r, low, quadrant + 1);
    }

    /// <inheritdoc cref="Cos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cos(Vector128<double> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestDouble)))
        {
            return CosOfLarge(x);
        }

        Vector128<double> r = AngleReduced(x, out Vector128<double> low, out Vector128<long> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes128(1L));
    }

    /// <inheritdoc cref="Cos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cos(Vector256<double> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestDouble)))
        {
            return CosOfLarge(x);
        }

        Vector256<double> r = AngleReduced(x, out Vector256<double> low, out Vector256<long> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes256(1L));
    }

    /// <inheritdoc cref="Cos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestDouble)))
        {
            return CosOfLarge(x);
        }

        Vector512<double> r = AngleReduced(x, out Vector512<double> low, out Vector512<long> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes512(1L));
    }

    /// <summary>sin(r + low + n · π/2), for an integer whose last two bits are n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinOfQuadrant(double r, double low, long quadrant)
    {
        double sine = SinCosOfParts(r, low, out double cosine, out double cosineLow);
        bool even = (quadrant & 1) == 0;
        double result = even ? r + sine : cosine + cosineLow;
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(result) ^ ((quadrant & 2) << 62));
    }

    /// <inheritdoc cref="SinOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinOfQuadrant(Vector128<double> r, Vector128<double> low, Vector128<long> quadrant)
    {
        Vector128<double> sine = SinCosOfParts(r, low, out Vector128<double> cosine, out Vector128<double> cosineLow);
        Vector128<double> even = Vector128.Equals(quadrant & Lanes128(1L), Lanes128(0L)).AsDouble();
        Vector128<double> result = Vector128.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes128(2L)) << 62).AsDouble();
    }

    /// <inheritdoc cref="SinOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinOfQuadrant(Vector256<double> r, Vector256<double> low, Vector256<long> quadrant)
    {
        Vector256<double> sine = SinCosOfParts(r, low, out Vector256<double> cosine, out Vector256<double> cosineLow);
        Vector256<double> even = Vector256.Equals(quadrant & Lanes256(1L), Lanes256(0L)).AsDouble();
        Vector256<double> result = Vector256.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes256(2L)) << 62).AsDouble();
    }

    /// <inheritdoc cref="SinOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinOfQuadrant(Vector512<double> r, Vector512<double> low, Vector512<long> quadrant)
    {
        Vector512<double> sine = SinCosOfParts(r, low, out Vector512<double> cosine, out Vector512<double> cosineLow);
        Vector512<double> even = Vector512.Equals(quadrant & Lanes512(1L), Lanes512(0L)).AsDouble();
        Vector512<double> result = Vector512.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes512(2L)) << 62).AsDouble();
    }

    /// <summary>sin(r + low) - r, and cos(r + low) as a sum of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinCosOfParts(double r, double low, out double cosine, out double cosineLow)
    {
        double z = r * r;
        double sine = FusedMultiplyAdd(Sin13Double, z, Sin11Double);
        sine = FusedMultiplyAdd(sine, z, Sin9Double);
        sine = FusedMultiplyAdd(sine, z, Sin7Double);
        sine = FusedMultiplyAdd(sine, z, Sin5Double);
        sine = FusedMultiplyAdd(sine, z, Sin3Double);
        double tail = FusedMultiplyAdd(Cos14Double, z, Cos12Double);
        tail = FusedMultiplyAdd(tail, z, Cos10Double);
        tail = FusedMultiplyAdd(tail, z, Cos8Double);
        tail = FusedMultiplyAdd(tail, z, Cos6Double);
        tail = FusedMultiplyAdd(tail, z, Cos4Double);

        // 1 - r²/2 with what the square and the difference lose.
        double half = 0.5 * z;
        double rest = FusedMultiplyAdd(r, low, 0.5 * FusedMultiplyAdd(r, r, -z));
        cosine = 1.0 - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, 1.0 - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinCosOfParts(
        Vector128<double> r,
        Vector128<double> low,
        out Vector128<double> cosine,
        out Vector128<double> cosineLow)
    {
        Vector128<double> z = r * r;
        Vector128<double> sine = FusedMultiplyAdd(Lanes128(Sin13Double), z, Lanes128(Sin11Double));
        sine = FusedMultiplyAdd(sine, z, Lanes128(Sin9Double));
        sine = FusedMultiplyAdd(sine, z, Lanes128(Sin7Double));
        sine = FusedMultiplyAdd(sine, z, Lanes128(Sin5Double));
        sine = FusedMultiplyAdd(sine, z, Lanes128(Sin3Double));
        Vector128<double> tail = FusedMultiplyAdd(Lanes128(Cos14Double), z, Lanes128(Cos12Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Cos10Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Cos8Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Cos6Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Cos4Double));

        // 1 - r²/2 with what the square and the difference lose.
        Vector128<double> half = Lanes128(0.5) * z;
        Vector128<double> rest = FusedMultiplyAdd(r, low, Lanes128(0.5) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes128(1.0) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes128(1.0) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinCosOfParts(
        Vector256<double> r,
        Vector256<double> low,
        out Vector256<double> cosine,
        out Vector256<double> cosineLow)
    {
        Vector256<double> z = r * r;
        Vector256<double> sine = FusedMultiplyAdd(Lanes256(Sin13Double), z, Lanes256(Sin11Double));
        sine = FusedMultiplyAdd(sine, z, Lanes256(Sin9Double));
        sine = FusedMultiplyAdd(sine, z, Lanes256(Sin7Double));
        sine = FusedMultiplyAdd(sine, z, Lanes256(Sin5Double));
        sine = FusedMultiplyAdd(sine, z, Lanes256(Sin3Double));
        Vector256<double> tail = FusedMultiplyAdd(Lanes256(Cos14Double), z, Lanes256(Cos12Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Cos10Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Cos8Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Cos6Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Cos4Double));

        // 1 - r²/2 with what the square and the difference lose.
        Vector256<double> half = Lanes256(0.5) * z;
        Vector256<double> rest = FusedMultiplyAdd(r, low, Lanes256(0.5) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes256(1.0) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes256(1.0) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinCosOfParts(
        Vector512<double> r,
        Vector512<double> low,
        out Vector512<double> cosine,
        out Vector512<double> cosineLow)
    {
        Vector512<double> z = r * r;
        Vector512<double> sine = FusedMultiplyAdd(Lanes512(Sin13Double), z, Lanes512(Sin11Double));
        sine = FusedMultiplyAdd(sine, z, Lanes512(Sin9Double));
        sine = FusedMultiplyAdd(sine, z, Lanes512(Sin7Double));
        sine = FusedMultiplyAdd(sine, z, Lanes512(Sin5Double));
        sine = FusedMultiplyAdd(sine, z, Lanes512(Sin3Double));
        Vector512<double> tail = FusedMultiplyAdd(Lanes512(Cos14Double), z, Lanes512(Cos12Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Cos10Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Cos8Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Cos6Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Cos4Double));

        // 1 - r²/2 with what the square and the difference lose.
        Vector512<double> half = Lanes512(0.5) * z;
        Vector512<double> rest = FusedMultiplyAdd(r, low, Lanes512(0.5) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes512(1.0) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes512(1.0) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <summary>Sin x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> SinOfLarge(Vector128<double> x)
        => Vector128.Create(Sin(x.GetElement(0)), Sin(x.GetElement(1)));

    /// <inheritdoc cref="SinOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> SinOfLarge(Vector256<double> x)
        => Vector256.Create(SinOfLarge(x.GetLower()), SinOfLarge(x.GetUpper()));

    /// <inheritdoc cref="SinOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> SinOfLarge(Vector512<double> x)
        => Vector512.Create(SinOfLarge(x.GetLower()), SinOfLarge(x.GetUpper()));

    /// <summary>Cos x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> CosOfLarge(Vector128<double> x)
        => Vector128.Create(Cos(x.GetElement(0)), Cos(x.GetElement(1)));

    /// <inheritdoc cref="CosOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> CosOfLarge(Vector256<double> x)
        => Vector256.Create(CosOfLarge(x.GetLower()), CosOfLarge(x.GetUpper()));

    /// <inheritdoc cref="CosOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> CosOfLarge(Vector512<double> x)
        => Vector512.Create(CosOfLarge(x.GetLower()), CosOfLarge(x.GetUpper()));
}
