// Needs VectorMath.Exp.Single.cs.
//
// What gelu and its derivative are made of, for float. With z = |x| and R(z) = e^(z²/2) · Φ(-z),
//     x · Φ(x)        = max(x, 0) - z · R(z) · e^(-z²/2),
//     Φ(x) + x · φ(x) = S(z) · e^(-z²/2) for x < 0, and 1 less that otherwise, where S(z) = R(z) - z/√(2π),
// one path for both signs, and both share everything but S.
// z · R = N/D, N = z · Q(z), D = N · √(2π) + P(z): a large z gives 1/(√(2π) + P/N), in which the roundings of Q and P are hardly felt.
// S is zero at z = 0.75, so it has that as a factor: S = (zero - slope · z) · (factor + T(z)/D), which is 1/√(2π) times -z where z is large.
// The three numbers are such floats that zero and product are nearly exact. 1 + p, which multiplies both, is put in by one
// multiply-add, x + x · p, and is never rounded itself.
// Coefficients: scripts/coefficients. Largest errors, at every float from 0.008 to 4.5 and every 7th beyond: gelu 3.81 ulp; its derivative 3.83 ulp, and 0.3 · 2^-24
// around its zero; subnormal results included.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The tail of the normal distribution, without its exponential.</content>
internal static partial class VectorMath
{
    /// <summary>The first 16 bits of 2 ln 2: an n of 8 bits times it is exact.</summary>
    private const float TwoLn2HighSingle = 1.3862915f;

    /// <summary>The rest of 2 ln 2.</summary>
    private const float TwoLn2LowSingle = 2.8572136E-06f;

    /// <summary>√(2π).</summary>
    private const float NormalTailRootSingle = 2.5066283f;

    /// <summary>Q's coefficient of z^4.</summary>
    private const float NormalTailQ4Single = 0.008769667f;

    /// <summary>Q's coefficient of z^3.</summary>
    private const float NormalTailQ3Single = 0.07929358f;

    /// <summary>Q's coefficient of z^2.</summary>
    private const float NormalTailQ2Single = 0.3346707f;

    /// <summary>Q's coefficient of z^1.</summary>
    private const float NormalTailQ1Single = 0.7557065f;

    /// <summary>Q at 0.</summary>
    private const float NormalTailQ0Single = 0.8f;

    /// <summary>P's coefficient of z^3.</summary>
    private const float NormalTailP3Single = 0.021959856f;

    /// <summary>P's coefficient of z^2.</summary>
    private const float NormalTailP2Single = 0.1995713f;

    /// <summary>P's coefficient of z^1.</summary>
    private const float NormalTailP1Single = 0.7827272f;

    /// <summary>P at 0.</summary>
    private const float NormalTailP0Single = 1.6f;

    /// <summary>The slope of the line through the zero of R(z) - z/√(2π).</summary>
    private const float NormalSlopeLineSingle = 0.65066814f;

    /// <summary>The line at 0.</summary>
    private const float NormalSlopeZeroSingle = 0.4891668f;

    /// <summary>What the line is multiplied by where z is large: 1/√(2π), divided by its slope.</summary>
    private const float NormalSlopeFactorSingle = 0.6131271f;

    /// <summary>T's coefficient of z^4.</summary>
    private const float NormalSlopeT4Single = 0.010132644f;

    /// <summary>T's coefficient of z^3.</summary>
    private const float NormalSlopeT3Single = 0.08575612f;

    /// <summary>T's coefficient of z^2.</summary>
    private const float NormalSlopeT2Single = 0.33941314f;

    /// <summary>T's coefficient of z^1.</summary>
    private const float NormalSlopeT1Single = 0.70596284f;

    /// <summary>T at 0.</summary>
    private const float NormalSlopeT0Single = 0.6544306f;

    /// <summary>e^(-z²/2) = (1 + p) · 2^n.</summary>
    /// <param name="z">From 0 to 14.6, or NaN.</param>
    /// <param name="shifted">n, as <see cref="ScaleByPowerOfTwo(float, float)"/> takes it; NaN for NaN.</param>
    /// <returns>p; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float BellPower(float z, out float shifted)
    {
        shifted = FusedMultiplyAdd(z * z, -Log2ESingle / 2f, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;

        // z² + 2 n ln 2: of the exact square, so it is rounded where it is small already.
        float r = FusedMultiplyAdd(z, z, n * TwoLn2HighSingle);
        r = FusedMultiplyAdd(n, TwoLn2LowSingle, r);

        // The polynomial of Exp at -r/2.
        float sum = FusedMultiplyAdd(Exp6Single / 64f, r, -Exp5Single / 32f);
        sum = FusedMultiplyAdd(sum, r, Exp4Single / 16f);
        sum = FusedMultiplyAdd(sum, r, -Exp3Single / 8f);
        sum = FusedMultiplyAdd(sum, r, Exp2Single / 4f);
        sum = FusedMultiplyAdd(sum, r, -0.5f);
        return sum * r;
    }

    /// <inheritdoc cref="BellPower(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> BellPower(Vector128<float> z, out Vector128<float> shifted)
    {
        shifted = FusedMultiplyAdd(z * z, Lanes128(-Log2ESingle / 2f), Lanes128(ExpShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpShiftSingle);

        // z² + 2 n ln 2: of the exact square, so it is rounded where it is small already.
        Vector128<float> r = FusedMultiplyAdd(z, z, n * Lanes128(TwoLn2HighSingle));
        r = FusedMultiplyAdd(n, Lanes128(TwoLn2LowSingle), r);

        // The polynomial of Exp at -r/2.
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Exp6Single / 64f), r, Lanes128(-Exp5Single / 32f));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp4Single / 16f));
        sum = FusedMultiplyAdd(sum, r, Lanes128(-Exp3Single / 8f));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp2Single / 4f));
        sum = FusedMultiplyAdd(sum, r, Lanes128(-0.5f));
        return sum * r;
    }

    /// <inheritdoc cref="BellPower(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> BellPower(Vector256<float> z, out Vector256<float> shifted)
    {
        shifted = FusedMultiplyAdd(z * z, Lanes256(-Log2ESingle / 2f), Lanes256(ExpShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpShiftSingle);

        // z² + 2 n ln 2: of the exact square, so it is rounded where it is small already.
        Vector256<float> r = FusedMultiplyAdd(z, z, n * Lanes256(TwoLn2HighSingle));
        r = FusedMultiplyAdd(n, Lanes256(TwoLn2LowSingle), r);

        // The polynomial of Exp at -r/2.
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Exp6Single / 64f), r, Lanes256(-Exp5Single / 32f));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp4Single / 16f));
        sum = FusedMultiplyAdd(sum, r, Lanes256(-Exp3Single / 8f));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp2Single / 4f));
        sum = FusedMultiplyAdd(sum, r, Lanes256(-0.5f));
        return sum * r;
    }

    /// <inheritdoc cref="BellPower(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BellPower(Vector512<float> z, out Vector512<float> shifted)
    {
        shifted = FusedMultiplyAdd(z * z, Lanes512(-Log2ESingle / 2f), Lanes512(ExpShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpShiftSingle);

        // z² + 2 n ln 2: of the exact square, so it is rounded where it is small already.
        Vector512<float> r = FusedMultiplyAdd(z, z, n * Lanes512(TwoLn2HighSingle));
        r = FusedMultiplyAdd(n, Lanes512(TwoLn2LowSingle), r);

        // The polynomial of Exp at -r/2.
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Exp6Single / 64f), r, Lanes512(-Exp5Single / 32f));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp4Single / 16f));
        sum = FusedMultiplyAdd(sum, r, Lanes512(-Exp3Single / 8f));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp2Single / 4f));
        sum = FusedMultiplyAdd(sum, r, Lanes512(-0.5f));
        return sum * r;
    }

    /// <summary>z · e^(z²/2) · Φ(-z).</summary>
    /// <param name="z">From 0 to 14.6, or NaN.</param>
    /// <param name="denominator">What <see cref="NormalTailSlope(float, float)"/> takes.</param>
    /// <returns>The product; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalTailProduct(float z, out float denominator)
    {
        float q = FusedMultiplyAdd(NormalTailQ4Single, z, NormalTailQ3Single);
        q = FusedMultiplyAdd(q, z, NormalTailQ2Single);
        q = FusedMultiplyAdd(q, z, NormalTailQ1Single);
        q = FusedMultiplyAdd(q, z, NormalTailQ0Single);

        float p = FusedMultiplyAdd(NormalTailP3Single, z, NormalTailP2Single);
        p = FusedMultiplyAdd(p, z, NormalTailP1Single);
        p = FusedMultiplyAdd(p, z, NormalTailP0Single);

        float numerator = z * q;
        denominator = FusedMultiplyAdd(numerator, NormalTailRootSingle, p);
        return numerator / denominator;
    }

    /// <inheritdoc cref="NormalTailProduct(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalTailProduct(Vector128<float> z, out Vector128<float> denominator)
    {
        Vector128<float> q = FusedMultiplyAdd(Lanes128(NormalTailQ4Single), z, Lanes128(NormalTailQ3Single));
        q = FusedMultiplyAdd(q, z, Lanes128(NormalTailQ2Single));
        q = FusedMultiplyAdd(q, z, Lanes128(NormalTailQ1Single));
        q = FusedMultiplyAdd(q, z, Lanes128(NormalTailQ0Single));

        Vector128<float> p = FusedMultiplyAdd(Lanes128(NormalTailP3Single), z, Lanes128(NormalTailP2Single));
        p = FusedMultiplyAdd(p, z, Lanes128(NormalTailP1Single));
        p = FusedMultiplyAdd(p, z, Lanes128(NormalTailP0Single));

        Vector128<float> numerator = z * q;
        denominator = FusedMultiplyAdd(numerator, Lanes128(NormalTailRootSingle), p);
        return numerator / denominator;
    }

    /// <inheritdoc cref="NormalTailProduct(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalTailProduct(Vector256<float> z, out Vector256<float> denominator)
    {
        Vector256<float> q = FusedMultiplyAdd(Lanes256(NormalTailQ4Single), z, Lanes256(NormalTailQ3Single));
        q = FusedMultiplyAdd(q, z, Lanes256(NormalTailQ2Single));
        q = FusedMultiplyAdd(q, z, Lanes256(NormalTailQ1Single));
        q = FusedMultiplyAdd(q, z, Lanes256(NormalTailQ0Single));

        Vector256<float> p = FusedMultiplyAdd(Lanes256(NormalTailP3Single), z, Lanes256(NormalTailP2Single));
        p = FusedMultiplyAdd(p, z, Lanes256(NormalTailP1Single));
        p = FusedMultiplyAdd(p, z, Lanes256(NormalTailP0Single));

        Vector256<float> numerator = z * q;
        denominator = FusedMultiplyAdd(numerator, Lanes256(NormalTailRootSingle), p);
        return numerator / denominator;
    }

    /// <inheritdoc cref="NormalTailProduct(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalTailProduct(Vector512<float> z, out Vector512<float> denominator)
    {
        Vector512<float> q = FusedMultiplyAdd(Lanes512(NormalTailQ4Single), z, Lanes512(NormalTailQ3Single));
        q = FusedMultiplyAdd(q, z, Lanes512(NormalTailQ2Single));
        q = FusedMultiplyAdd(q, z, Lanes512(NormalTailQ1Single));
        q = FusedMultiplyAdd(q, z, Lanes512(NormalTailQ0Single));

        Vector512<float> p = FusedMultiplyAdd(Lanes512(NormalTailP3Single), z, Lanes512(NormalTailP2Single));
        p = FusedMultiplyAdd(p, z, Lanes512(NormalTailP1Single));
        p = FusedMultiplyAdd(p, z, Lanes512(NormalTailP0Single));

        Vector512<float> numerator = z * q;
        denominator = FusedMultiplyAdd(numerator, Lanes512(NormalTailRootSingle), p);
        return numerator / denominator;
    }

    /// <summary>e^(z²/2) · (Φ(-z) - z · φ(z)), φ the density.</summary>
    /// <param name="z">From 0 to 14.6, or NaN.</param>
    /// <param name="denominator">What <see cref="NormalTailProduct(float, out float)"/> gave for it.</param>
    /// <returns>The difference, accurate also where it is small; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalTailSlope(float z, float denominator)
    {
        float t = FusedMultiplyAdd(NormalSlopeT4Single, z, NormalSlopeT3Single);
        t = FusedMultiplyAdd(t, z, NormalSlopeT2Single);
        t = FusedMultiplyAdd(t, z, NormalSlopeT1Single);
        t = FusedMultiplyAdd(t, z, NormalSlopeT0Single);

        float line = NegatedMultiplyAdd(z, NormalSlopeLineSingle, NormalSlopeZeroSingle);
        return line * ((t / denominator) + NormalSlopeFactorSingle);
    }

    /// <inheritdoc cref="NormalTailSlope(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalTailSlope(Vector128<float> z, Vector128<float> denominator)
    {
        Vector128<float> t = FusedMultiplyAdd(Lanes128(NormalSlopeT4Single), z, Lanes128(NormalSlopeT3Single));
        t = FusedMultiplyAdd(t, z, Lanes128(NormalSlopeT2Single));
        t = FusedMultiplyAdd(t, z, Lanes128(NormalSlopeT1Single));
        t = FusedMultiplyAdd(t, z, Lanes128(NormalSlopeT0Single));

        Vector128<float> line = NegatedMultiplyAdd(z, Lanes128(NormalSlopeLineSingle), Lanes128(NormalSlopeZeroSingle));
        return line * ((t / denominator) + Lanes128(NormalSlopeFactorSingle));
    }

    /// <inheritdoc cref="NormalTailSlope(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalTailSlope(Vector256<float> z, Vector256<float> denominator)
    {
        Vector256<float> t = FusedMultiplyAdd(Lanes256(NormalSlopeT4Single), z, Lanes256(NormalSlopeT3Single));
        t = FusedMultiplyAdd(t, z, Lanes256(NormalSlopeT2Single));
        t = FusedMultiplyAdd(t, z, Lanes256(NormalSlopeT1Single));
        t = FusedMultiplyAdd(t, z, Lanes256(NormalSlopeT0Single));

        Vector256<float> line = NegatedMultiplyAdd(z, Lanes256(NormalSlopeLineSingle), Lanes256(NormalSlopeZeroSingle));
        return line * ((t / denominator) + Lanes256(NormalSlopeFactorSingle));
    }

    /// <inheritdoc cref="NormalTailSlope(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalTailSlope(Vector512<float> z, Vector512<float> denominator)
    {
        Vector512<float> t = FusedMultiplyAdd(Lanes512(NormalSlopeT4Single), z, Lanes512(NormalSlopeT3Single));
        t = FusedMultiplyAdd(t, z, Lanes512(NormalSlopeT2Single));
        t = FusedMultiplyAdd(t, z, Lanes512(NormalSlopeT1Single));
        t = FusedMultiplyAdd(t, z, Lanes512(NormalSlopeT0Single));

        Vector512<float> line = NegatedMultiplyAdd(z, Lanes512(NormalSlopeLineSingle), Lanes512(NormalSlopeZeroSingle));
        return line * ((t / denominator) + Lanes512(NormalSlopeFactorSingle));
    }
}
