// Needs VectorMath.Log.Single.cs and VectorMath.Expm1.Single.cs.
//
// The cube root for float: |x| = 2^3n · v with v in [3/8, 3), and 2^n · ∛v.
// 1/∛m by a minimax polynomial of degree 3, its relative error 2^-11.9; a step of third order, in e = 1 - v · z³, makes
// 2^-33 of it; y = v · z² and one Newton's step, its difference y³ - v in two parts, make it right but for the rounding.
// Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.500 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The cube root.</content>
internal static partial class VectorMath
{
    /// <summary>∛2.</summary>
    private const float CbrtOf2Single = 1.2599211f;

    /// <summary>∛(1/2).</summary>
    private const float CbrtOfHalfSingle = 0.7937005f;

    /// <summary>1/3.</summary>
    private const float ThirdSingle = 0.33333334f;

    /// <summary>The polynomial's coefficient of m^3.</summary>
    private const float CbrtInverse3Single = -0.13028179f;

    /// <summary>The polynomial's coefficient of m^2.</summary>
    private const float CbrtInverse2Single = 0.6217542f;

    /// <summary>The polynomial's coefficient of m^1.</summary>
    private const float CbrtInverse1Single = -1.1886351f;

    /// <summary>The polynomial's coefficient of m^0.</summary>
    private const float CbrtInverse0Single = 1.6970661f;

    /// <summary>The cube root.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>∛x: ±∞ at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cbrt(float x)
    {
        float a = MathF.Abs(x);
        float m = LogReduced(a, out float exponent) + 1f;
        float shifted = FusedMultiplyAdd(exponent, ThirdSingle, Expm1ShiftSingle);
        float rest = FusedMultiplyAdd(shifted - Expm1ShiftSingle, -3f, exponent);
        bool less = rest < 0f;
        bool more = rest > 0f;
        float power = less ? 0.5f : (more ? 2f : 1f);
        float v = m * power;
        float factor = less ? CbrtOf2Single : (more ? CbrtOfHalfSingle : 1f);

        float inverse = FusedMultiplyAdd(CbrtInverse3Single, m, CbrtInverse2Single);
        inverse = FusedMultiplyAdd(inverse, m, CbrtInverse1Single);
        inverse = FusedMultiplyAdd(inverse, m, CbrtInverse0Single);
        float z = inverse * factor;
        float error = FusedMultiplyAdd(-v, z * z * z, 1f);
        z = FusedMultiplyAdd(z * error, FusedMultiplyAdd(error, 2f * ThirdSingle / 3f, ThirdSingle), z);

        float y = v * (z * z);
        float square = y * y;
        float difference = FusedMultiplyAdd(FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * -ThirdSingle, z * z, y);
        float result = y * BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        return (a > 0f) && (a < LogInfinitySingle) ? CopySign(result, x) : x;
    }

    /// <inheritdoc cref="Cbrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cbrt(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> m = LogReduced(a, out Vector128<float> exponent) + Lanes128(1f);
        Vector128<float> shifted = FusedMultiplyAdd(
            exponent, Lanes128(ThirdSingle), Lanes128(Expm1ShiftSingle));
        Vector128<float> rest = FusedMultiplyAdd(
            shifted - Lanes128(Expm1ShiftSingle), Lanes128(-3f), exponent);
        Vector128<float> less = Vector128.LessThan(rest, Vector128<float>.Zero);
        Vector128<float> more = Vector128.GreaterThan(rest, Vector128<float>.Zero);
        Vector128<float> power = Vector128.ConditionalSelect(
            less,
            Lanes128(0.5f),
            Vector128.ConditionalSelect(more, Lanes128(2f), Lanes128(1f)));
        Vector128<float> v = m * power;
        Vector128<float> factor = Vector128.ConditionalSelect(
            less,
            Lanes128(CbrtOf2Single),
            Vector128.ConditionalSelect(more, Lanes128(CbrtOfHalfSingle), Lanes128(1f)));

        Vector128<float> inverse = FusedMultiplyAdd(
            Lanes128(CbrtInverse3Single), m, Lanes128(CbrtInverse2Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes128(CbrtInverse1Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes128(CbrtInverse0Single));
        Vector128<float> z = inverse * factor;
        Vector128<float> error = FusedMultiplyAdd(-v, z * z * z, Lanes128(1f));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes128(2f * ThirdSingle / 3f), Lanes128(ThirdSingle)),
            z);

        Vector128<float> y = v * (z * z);
        Vector128<float> square = y * y;
        Vector128<float> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes128(-ThirdSingle), z * z, y);
        Vector128<float> result = y * (shifted.AsInt32() << 23).AsSingle();
        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(a, Vector128<float>.Zero) & Vector128.LessThan(a, Lanes128(LogInfinitySingle)),
            CopySign(result, x),
            x);
    }

    /// <inheritdoc cref="Cbrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cbrt(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> m = LogReduced(a, out Vector256<float> exponent) + Lanes256(1f);
        Vector256<float> shifted = FusedMultiplyAdd(
            exponent, Lanes256(ThirdSingle), Lanes256(Expm1ShiftSingle));
        Vector256<float> rest = FusedMultiplyAdd(
            shifted - Lanes256(Expm1ShiftSingle), Lanes256(-3f), exponent);
        Vector256<float> less = Vector256.LessThan(rest, Vector256<float>.Zero);
        Vector256<float> more = Vector256.GreaterThan(rest, Vector256<float>.Zero);
        Vector256<float> power = Vector256.ConditionalSelect(
            less,
            Lanes256(0.5f),
            Vector256.ConditionalSelect(more, Lanes256(2f), Lanes256(1f)));
        Vector256<float> v = m * power;
        Vector256<float> factor = Vector256.ConditionalSelect(
            less,
            Lanes256(CbrtOf2Single),
            Vector256.ConditionalSelect(more, Lanes256(CbrtOfHalfSingle), Lanes256(1f)));

        Vector256<float> inverse = FusedMultiplyAdd(
            Lanes256(CbrtInverse3Single), m, Lanes256(CbrtInverse2Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes256(CbrtInverse1Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes256(CbrtInverse0Single));
        Vector256<float> z = inverse * factor;
        Vector256<float> error = FusedMultiplyAdd(-v, z * z * z, Lanes256(1f));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes256(2f * ThirdSingle / 3f), Lanes256(ThirdSingle)),
            z);

        Vector256<float> y = v * (z * z);
        Vector256<float> square = y * y;
        Vector256<float> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes256(-ThirdSingle), z * z, y);
        Vector256<float> result = y * (shifted.AsInt32() << 23).AsSingle();
        return Vector256.ConditionalSelect(
            Vector256.GreaterThan(a, Vector256<float>.Zero) & Vector256.LessThan(a, Lanes256(LogInfinitySingle)),
            CopySign(result, x),
            x);
    }

    /// <inheritdoc cref="Cbrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cbrt(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> m = LogReduced(a, out Vector512<float> exponent) + Lanes512(1f);
        Vector512<float> shifted = FusedMultiplyAdd(
            exponent, Lanes512(ThirdSingle), Lanes512(Expm1ShiftSingle));
        Vector512<float> rest = FusedMultiplyAdd(
            shifted - Lanes512(Expm1ShiftSingle), Lanes512(-3f), exponent);
        Vector512<float> less = Vector512.LessThan(rest, Vector512<float>.Zero);
        Vector512<float> more = Vector512.GreaterThan(rest, Vector512<float>.Zero);
        Vector512<float> power = Vector512.ConditionalSelect(
            less,
            Lanes512(0.5f),
            Vector512.ConditionalSelect(more, Lanes512(2f), Lanes512(1f)));
        Vector512<float> v = m * power;
        Vector512<float> factor = Vector512.ConditionalSelect(
            less,
            Lanes512(CbrtOf2Single),
            Vector512.ConditionalSelect(more, Lanes512(CbrtOfHalfSingle), Lanes512(1f)));

        Vector512<float> inverse = FusedMultiplyAdd(
            Lanes512(CbrtInverse3Single), m, Lanes512(CbrtInverse2Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes512(CbrtInverse1Single));
        inverse = FusedMultiplyAdd(inverse, m, Lanes512(CbrtInverse0Single));
        Vector512<float> z = inverse * factor;
        Vector512<float> error = FusedMultiplyAdd(-v, z * z * z, Lanes512(1f));
        z = FusedMultiplyAdd(
            z * error,
            FusedMultiplyAdd(error, Lanes512(2f * ThirdSingle / 3f), Lanes512(ThirdSingle)),
            z);

        Vector512<float> y = v * (z * z);
        Vector512<float> square = y * y;
        Vector512<float> difference = FusedMultiplyAdd(
            FusedMultiplyAdd(y, y, -square), y, FusedMultiplyAdd(square, y, -v));
        y = FusedMultiplyAdd(difference * Lanes512(-ThirdSingle), z * z, y);
        Vector512<float> result = y * (shifted.AsInt32() << 23).AsSingle();
        return Vector512.ConditionalSelect(
            Vector512.GreaterThan(a, Vector512<float>.Zero) & Vector512.LessThan(a, Lanes512(LogInfinitySingle)),
            CopySign(result, x),
            x);
    }
}
