// Needs VectorMath.Angles.Single.cs.
//
// sin x and cos x for float: of x = n · π/2 + r, by n modulo 4, sin r = r + r³ · S(r²) or
// cos r = 1 - r²/2 + r⁴ · C(r²), with their signs: minimax polynomials, their relative errors 2^-27.8 and 2^-32.6.
// Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.741 ulp (Cos 0.744).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The sine and the cosine.</content>
internal static partial class VectorMath
{
    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const float Sin7Single = -0.0001950686f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float Sin5Single = 0.008332102f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float Sin3Single = -0.16666654f;

    /// <summary>The polynomial's coefficient of r^8.</summary>
    private const float Cos8Single = 2.4428959E-05f;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const float Cos6Single = -0.0013887292f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float Cos4Single = 0.041666646f;

    /// <summary>The sine.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>sin x: ±0 at ±0, NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sin(float x)
    {
        float r = AnyAngleReduced(x, out float low, out int quadrant);
        float result = SinOfQuadrant(r, low, quadrant);
        return x == 0f ? x : result;
    }

    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestSingle)))
        {
            return SinOfLarge(x);
        }

        Vector128<float> r = AngleReduced(x, out Vector128<float> low, out Vector128<int> quadrant);
        Vector128<float> result = SinOfQuadrant(r, low, quadrant);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), x, result);
    }

    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestSingle)))
        {
            return SinOfLarge(x);
        }

        Vector256<float> r = AngleReduced(x, out Vector256<float> low, out Vector256<int> quadrant);
        Vector256<float> result = SinOfQuadrant(r, low, quadrant);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), x, result);
    }

    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestSingle)))
        {
            return SinOfLarge(x);
        }

        Vector512<float> r = AngleReduced(x, out Vector512<float> low, out Vector512<int> quadrant);
        Vector512<float> result = SinOfQuadrant(r, low, quadrant);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), x, result);
    }

    /// <summary>The cosine.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>cos x: NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x)
    {
        float r = AnyAngleReduced(x, out float low, out int quadrant);
        return SinOfQuadrant(r, low, quadrant + 1);
    }

    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestSingle)))
        {
            return CosOfLarge(x);
        }

        Vector128<float> r = AngleReduced(x, out Vector128<float> low, out Vector128<int> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes128(1));
    }

    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestSingle)))
        {
            return CosOfLarge(x);
        }

        Vector256<float> r = AngleReduced(x, out Vector256<float> low, out Vector256<int> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes256(1));
    }

    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestSingle)))
        {
            return CosOfLarge(x);
        }

        Vector512<float> r = AngleReduced(x, out Vector512<float> low, out Vector512<int> quadrant);
        return SinOfQuadrant(r, low, quadrant + Lanes512(1));
    }

    /// <summary>sin(r + low + n · π/2), for an integer whose last two bits are n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SinOfQuadrant(float r, float low, int quadrant)
    {
        float sine = SinCosOfParts(r, low, out float cosine, out float cosineLow);
        bool even = (quadrant & 1) == 0;
        float result = even ? r + sine : cosine + cosineLow;
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(result) ^ ((quadrant & 2) << 30));
    }

    /// <inheritdoc cref="SinOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SinOfQuadrant(Vector128<float> r, Vector128<float> low, Vector128<int> quadrant)
    {
        Vector128<float> sine = SinCosOfParts(r, low, out Vector128<float> cosine, out Vector128<float> cosineLow);
        Vector128<float> even = Vector128.Equals(quadrant & Lanes128(1), Lanes128(0)).AsSingle();
        Vector128<float> result = Vector128.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes128(2)) << 30).AsSingle();
    }

    /// <inheritdoc cref="SinOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinOfQuadrant(Vector256<float> r, Vector256<float> low, Vector256<int> quadrant)
    {
        Vector256<float> sine = SinCosOfParts(r, low, out Vector256<float> cosine, out Vector256<float> cosineLow);
        Vector256<float> even = Vector256.Equals(quadrant & Lanes256(1), Lanes256(0)).AsSingle();
        Vector256<float> result = Vector256.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes256(2)) << 30).AsSingle();
    }

    /// <inheritdoc cref="SinOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinOfQuadrant(Vector512<float> r, Vector512<float> low, Vector512<int> quadrant)
    {
        Vector512<float> sine = SinCosOfParts(r, low, out Vector512<float> cosine, out Vector512<float> cosineLow);
        Vector512<float> even = Vector512.Equals(quadrant & Lanes512(1), Lanes512(0)).AsSingle();
        Vector512<float> result = Vector512.ConditionalSelect(even, r + sine, cosine + cosineLow);
        return result ^ ((quadrant & Lanes512(2)) << 30).AsSingle();
    }

    /// <summary>sin(r + low) - r, and cos(r + low) as a sum of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SinCosOfParts(float r, float low, out float cosine, out float cosineLow)
    {
        float z = r * r;
        float sine = FusedMultiplyAdd(Sin7Single, z, Sin5Single);
        sine = FusedMultiplyAdd(sine, z, Sin3Single);
        float tail = FusedMultiplyAdd(Cos8Single, z, Cos6Single);
        tail = FusedMultiplyAdd(tail, z, Cos4Single);

        // 1 - r²/2 with what the square and the difference lose.
        float half = 0.5f * z;
        float rest = FusedMultiplyAdd(r, low, 0.5f * FusedMultiplyAdd(r, r, -z));
        cosine = 1f - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, 1f - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SinCosOfParts(
        Vector128<float> r,
        Vector128<float> low,
        out Vector128<float> cosine,
        out Vector128<float> cosineLow)
    {
        Vector128<float> z = r * r;
        Vector128<float> sine = FusedMultiplyAdd(Lanes128(Sin7Single), z, Lanes128(Sin5Single));
        sine = FusedMultiplyAdd(sine, z, Lanes128(Sin3Single));
        Vector128<float> tail = FusedMultiplyAdd(Lanes128(Cos8Single), z, Lanes128(Cos6Single));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Cos4Single));

        // 1 - r²/2 with what the square and the difference lose.
        Vector128<float> half = Lanes128(0.5f) * z;
        Vector128<float> rest = FusedMultiplyAdd(r, low, Lanes128(0.5f) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes128(1f) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes128(1f) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinCosOfParts(
        Vector256<float> r,
        Vector256<float> low,
        out Vector256<float> cosine,
        out Vector256<float> cosineLow)
    {
        Vector256<float> z = r * r;
        Vector256<float> sine = FusedMultiplyAdd(Lanes256(Sin7Single), z, Lanes256(Sin5Single));
        sine = FusedMultiplyAdd(sine, z, Lanes256(Sin3Single));
        Vector256<float> tail = FusedMultiplyAdd(Lanes256(Cos8Single), z, Lanes256(Cos6Single));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Cos4Single));

        // 1 - r²/2 with what the square and the difference lose.
        Vector256<float> half = Lanes256(0.5f) * z;
        Vector256<float> rest = FusedMultiplyAdd(r, low, Lanes256(0.5f) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes256(1f) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes256(1f) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <inheritdoc cref="SinCosOfParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinCosOfParts(
        Vector512<float> r,
        Vector512<float> low,
        out Vector512<float> cosine,
        out Vector512<float> cosineLow)
    {
        Vector512<float> z = r * r;
        Vector512<float> sine = FusedMultiplyAdd(Lanes512(Sin7Single), z, Lanes512(Sin5Single));
        sine = FusedMultiplyAdd(sine, z, Lanes512(Sin3Single));
        Vector512<float> tail = FusedMultiplyAdd(Lanes512(Cos8Single), z, Lanes512(Cos6Single));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Cos4Single));

        // 1 - r²/2 with what the square and the difference lose.
        Vector512<float> half = Lanes512(0.5f) * z;
        Vector512<float> rest = FusedMultiplyAdd(r, low, Lanes512(0.5f) * FusedMultiplyAdd(r, r, -z));
        cosine = Lanes512(1f) - half;
        cosineLow = FusedMultiplyAdd(z * z, tail, Lanes512(1f) - cosine - half - rest);
        return FusedMultiplyAdd(r * z, sine, FusedMultiplyAdd(-half, low, low));
    }

    /// <summary>Sin x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> SinOfLarge(Vector128<float> x)
        => Vector128.Create(Sin(x.GetElement(0)), Sin(x.GetElement(1)), Sin(x.GetElement(2)), Sin(x.GetElement(3)));

    /// <inheritdoc cref="SinOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> SinOfLarge(Vector256<float> x)
        => Vector256.Create(SinOfLarge(x.GetLower()), SinOfLarge(x.GetUpper()));

    /// <inheritdoc cref="SinOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> SinOfLarge(Vector512<float> x)
        => Vector512.Create(SinOfLarge(x.GetLower()), SinOfLarge(x.GetUpper()));

    /// <summary>Cos x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> CosOfLarge(Vector128<float> x)
        => Vector128.Create(Cos(x.GetElement(0)), Cos(x.GetElement(1)), Cos(x.GetElement(2)), Cos(x.GetElement(3)));

    /// <inheritdoc cref="CosOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> CosOfLarge(Vector256<float> x)
        => Vector256.Create(CosOfLarge(x.GetLower()), CosOfLarge(x.GetUpper()));

    /// <inheritdoc cref="CosOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> CosOfLarge(Vector512<float> x)
        => Vector512.Create(CosOfLarge(x.GetLower()), CosOfLarge(x.GetUpper()));
}
