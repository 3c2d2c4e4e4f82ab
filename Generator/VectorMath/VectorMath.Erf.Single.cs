// Needs VectorMath.Exp.Single.cs and VectorMath.CopySign.cs.
//
// erf x for float: up to 1, x + x · S(x²), a polynomial of degree 13, its relative error 2^-29.4; beyond,
// 1 - e^-Q(x - 1), Q a polynomial of degree 8 for -ln(1 - erf x): its error shows in the result as 2^-27.6 at most,
// the less the larger x is. The slope at 0 without its 1 is small, so that the last sum's rounding is nearly all.
// Largest error found: 0.906 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The error function.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, erf x rounds to 1.</summary>
    private const float ErfHighestSingle = 4f;

    /// <summary>The polynomial's coefficient of x^13.</summary>
    private const float Erf13Single = 7.91386E-05f;

    /// <summary>The polynomial's coefficient of x^11.</summary>
    private const float Erf11Single = -0.0008029054f;

    /// <summary>The polynomial's coefficient of x^9.</summary>
    private const float Erf9Single = 0.005190576f;

    /// <summary>The polynomial's coefficient of x^7.</summary>
    private const float Erf7Single = -0.026855066f;

    /// <summary>The polynomial's coefficient of x^5.</summary>
    private const float Erf5Single = 0.112836175f;

    /// <summary>The polynomial's coefficient of x^3.</summary>
    private const float Erf3Single = -0.3761263f;

    /// <summary>The polynomial's coefficient of x^1, without its 1.</summary>
    private const float Erf1Single = 0.12837917f;

    /// <summary>The coefficient of (x - 1)^8 in -ln(1 - erf x).</summary>
    private const float ErfTail8Single = 1.8535959E-05f;

    /// <summary>The coefficient of (x - 1)^7 in -ln(1 - erf x).</summary>
    private const float ErfTail7Single = -0.0001024035f;

    /// <summary>The coefficient of (x - 1)^6 in -ln(1 - erf x).</summary>
    private const float ErfTail6Single = 3.9014318E-05f;

    /// <summary>The coefficient of (x - 1)^5 in -ln(1 - erf x).</summary>
    private const float ErfTail5Single = 0.0015698621f;

    /// <summary>The coefficient of (x - 1)^4 in -ln(1 - erf x).</summary>
    private const float ErfTail4Single = -0.009722891f;

    /// <summary>The coefficient of (x - 1)^3 in -ln(1 - erf x).</summary>
    private const float ErfTail3Single = 0.041435625f;

    /// <summary>The coefficient of (x - 1)^2 in -ln(1 - erf x).</summary>
    private const float ErfTail2Single = 0.8431325f;

    /// <summary>The coefficient of (x - 1)^1 in -ln(1 - erf x).</summary>
    private const float ErfTail1Single = 2.6389654f;

    /// <summary>The coefficient of (x - 1)^0 in -ln(1 - erf x).</summary>
    private const float ErfTail0Single = 1.8496056f;

    /// <summary>The error function.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>erf x: ±0 at ±0, ±1 at ±∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x)
    {
        float magnitude = Min(MathF.Abs(x), ErfHighestSingle);
        float near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        float left = ExpNonPositive(-ErfExponent(magnitude - 1f));
        float far = CopySign(1f - left, x);
        return magnitude < 1f ? near : far;
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x)
    {
        Vector128<float> magnitude = Min(Vector128.Abs(x), Lanes128(ErfHighestSingle));
        Vector128<float> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector128<float> left = ExpNonPositive(-ErfExponent(magnitude - Lanes128(1f)));
        Vector128<float> far = CopySign(Lanes128(1f) - left, x);
        return Vector128.ConditionalSelect(Vector128.LessThan(magnitude, Lanes128(1f)), near, far);
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x)
    {
        Vector256<float> magnitude = Min(Vector256.Abs(x), Lanes256(ErfHighestSingle));
        Vector256<float> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector256<float> left = ExpNonPositive(-ErfExponent(magnitude - Lanes256(1f)));
        Vector256<float> far = CopySign(Lanes256(1f) - left, x);
        return Vector256.ConditionalSelect(Vector256.LessThan(magnitude, Lanes256(1f)), near, far);
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        Vector512<float> magnitude = Min(Vector512.Abs(x), Lanes512(ErfHighestSingle));
        Vector512<float> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector512<float> left = ExpNonPositive(-ErfExponent(magnitude - Lanes512(1f)));
        Vector512<float> far = CopySign(Lanes512(1f) - left, x);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Lanes512(1f)), near, far);
    }

    /// <summary>erf x / x - 1 of x², for |x| up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ErfSlope(float square)
    {
        float slope = FusedMultiplyAdd(Erf13Single, square, Erf11Single);
        slope = FusedMultiplyAdd(slope, square, Erf9Single);
        slope = FusedMultiplyAdd(slope, square, Erf7Single);
        slope = FusedMultiplyAdd(slope, square, Erf5Single);
        slope = FusedMultiplyAdd(slope, square, Erf3Single);
        slope = FusedMultiplyAdd(slope, square, Erf1Single);
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ErfSlope(Vector128<float> square)
    {
        Vector128<float> slope = FusedMultiplyAdd(Lanes128(Erf13Single), square, Lanes128(Erf11Single));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf9Single));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf7Single));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf5Single));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf3Single));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf1Single));
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ErfSlope(Vector256<float> square)
    {
        Vector256<float> slope = FusedMultiplyAdd(Lanes256(Erf13Single), square, Lanes256(Erf11Single));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf9Single));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf7Single));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf5Single));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf3Single));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf1Single));
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfSlope(Vector512<float> square)
    {
        Vector512<float> slope = FusedMultiplyAdd(Lanes512(Erf13Single), square, Lanes512(Erf11Single));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf9Single));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf7Single));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf5Single));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf3Single));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf1Single));
        return slope;
    }

    /// <summary>-ln(1 - erf x) of x - 1, for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ErfExponent(float distance)
    {
        float exponent = FusedMultiplyAdd(ErfTail8Single, distance, ErfTail7Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail6Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail5Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail4Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail3Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail2Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail1Single);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail0Single);
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ErfExponent(Vector128<float> distance)
    {
        Vector128<float> exponent = FusedMultiplyAdd(
            Lanes128(ErfTail8Single), distance, Lanes128(ErfTail7Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail6Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail5Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail4Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail3Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail2Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail1Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail0Single));
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ErfExponent(Vector256<float> distance)
    {
        Vector256<float> exponent = FusedMultiplyAdd(
            Lanes256(ErfTail8Single), distance, Lanes256(ErfTail7Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail6Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail5Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail4Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail3Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail2Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail1Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail0Single));
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfExponent(Vector512<float> distance)
    {
        Vector512<float> exponent = FusedMultiplyAdd(
            Lanes512(ErfTail8Single), distance, Lanes512(ErfTail7Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail6Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail5Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail4Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail3Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail2Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail1Single));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail0Single));
        return exponent;
    }
}
