// Needs VectorMath.FusedMultiplyAdd.cs.
//
// What an exponential is made of, for float, so that a function and its derivative can share it: 2^n with an integer n, and 2^f - 1 with
// |f| ≤ 1/2. 2^(n + f) = 2^n + 2^n · (2^f - 1) is one multiply-add.
// 2^n: n + 1.5 · 2^23 + 127 ends in the bits of n + 127, which is where a float of 2^n has them when they are shifted.
// 2^f - 1: f · (ln 2 + f · R(f)), R of degree 4, with coefficients for which its error is 2^-28.0 of 2^f; f · ln 2 is added last, so that
// little is lost by rounding before it. Coefficients: scripts/coefficients. Largest error over all floats up to 1/2: 0.982 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>What an exponential is made of.</content>
internal static partial class VectorMath
{
    /// <summary>Where the exponent of a float begins.</summary>
    private const int ExponentPositionSingle = 23;

    /// <summary>The polynomial's coefficient of x^6.</summary>
    private const float Exp2Term6Single = 0.00015243767f;

    /// <summary>The polynomial's coefficient of x^5.</summary>
    private const float Exp2Term5Single = 0.0013391469f;

    /// <summary>The polynomial's coefficient of x^4.</summary>
    private const float Exp2Term4Single = 0.009618828f;

    /// <summary>The polynomial's coefficient of x^3.</summary>
    private const float Exp2Term3Single = 0.055503584f;

    /// <summary>The polynomial's coefficient of x^2.</summary>
    private const float Exp2Term2Single = 0.24022645f;

    /// <summary>The polynomial's coefficient of x: ln 2.</summary>
    private const float Exp2Term1Single = 0.6931472f;

    /// <summary>2^x - 1 for |x| ≤ 1/2.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>2^x - 1: 0 for ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp2m1(float x)
    {
        float sum = FusedMultiplyAdd(Exp2Term6Single, x, Exp2Term5Single);
        sum = FusedMultiplyAdd(sum, x, Exp2Term4Single);
        sum = FusedMultiplyAdd(sum, x, Exp2Term3Single);
        sum = FusedMultiplyAdd(sum, x, Exp2Term2Single);
        return FusedMultiplyAdd(Exp2Term1Single, x, sum * (x * x));
    }

    /// <inheritdoc cref="Exp2m1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp2m1(Vector128<float> x)
    {
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Exp2Term6Single), x, Lanes128(Exp2Term5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Exp2Term4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Exp2Term3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Exp2Term2Single));
        return FusedMultiplyAdd(Lanes128(Exp2Term1Single), x, sum * (x * x));
    }

    /// <inheritdoc cref="Exp2m1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp2m1(Vector256<float> x)
    {
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Exp2Term6Single), x, Lanes256(Exp2Term5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Exp2Term4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Exp2Term3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Exp2Term2Single));
        return FusedMultiplyAdd(Lanes256(Exp2Term1Single), x, sum * (x * x));
    }

    /// <inheritdoc cref="Exp2m1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2m1(Vector512<float> x)
    {
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Exp2Term6Single), x, Lanes512(Exp2Term5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Exp2Term4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Exp2Term3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Exp2Term2Single));
        return FusedMultiplyAdd(Lanes512(Exp2Term1Single), x, sum * (x * x));
    }

    /// <summary>2^n of an integer n from -126 to 127.</summary>
    /// <param name="x">n + 1.5 · 2^23 + 127.</param>
    /// <returns>2^n; anything for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float PowerOfTwo(float x) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) << ExponentPositionSingle);

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> PowerOfTwo(Vector128<float> x) =>
        (x.AsInt32() << ExponentPositionSingle).AsSingle();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> PowerOfTwo(Vector256<float> x) =>
        (x.AsInt32() << ExponentPositionSingle).AsSingle();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PowerOfTwo(Vector512<float> x) =>
        (x.AsInt32() << ExponentPositionSingle).AsSingle();
}
