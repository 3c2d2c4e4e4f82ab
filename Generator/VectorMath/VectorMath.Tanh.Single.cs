// Needs VectorMath.Expm1.Single.cs.
//
// tanh x for float: -E / (2 + E) with E = e^(-2|x|) - 1 = 2^n · m + (2^n - 1) and m = e^r - 1, as in Expm1.
// Numerator and denominator are each rounded once, from m and not from E: (2^n - 1) + 2^n · m and (2^n + 1) + 2^n · m.
// Largest error over all floats: 1.954 ulp; from a rounded E it would be 2.5.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The hyperbolic tangent.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, e^x is nothing beside 1.</summary>
    private const float TanhLowestSingle = -20f;

    /// <summary>tanh x.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>tanh x: ±1 at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        float argument = Max(-MathF.Abs(x + x), TanhLowestSingle);
        float shifted = FusedMultiplyAdd(argument, Log2ESingle, Expm1ShiftSingle);
        float n = shifted - Expm1ShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, argument);
        float rest = n * -Ln2LowSingle;
        float minusOne = Expm1OfRemainder(r + rest, rest) + r;

        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        float numerator = FusedMultiplyAdd(power, minusOne, power - 1f);
        float denominator = FusedMultiplyAdd(power, minusOne, power + 1f);
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        Vector128<float> argument = Max((x + x) | Lanes128(-0.0f), Lanes128(TanhLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2ESingle), Lanes128(Expm1ShiftSingle));
        Vector128<float> n = shifted - Lanes128(Expm1ShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), argument);
        Vector128<float> rest = n * Lanes128(-Ln2LowSingle);
        Vector128<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector128<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector128<float> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes128(1f));
        Vector128<float> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes128(1f));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        Vector256<float> argument = Max((x + x) | Lanes256(-0.0f), Lanes256(TanhLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2ESingle), Lanes256(Expm1ShiftSingle));
        Vector256<float> n = shifted - Lanes256(Expm1ShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), argument);
        Vector256<float> rest = n * Lanes256(-Ln2LowSingle);
        Vector256<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector256<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector256<float> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes256(1f));
        Vector256<float> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes256(1f));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> argument = Max((x + x) | Lanes512(-0.0f), Lanes512(TanhLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2ESingle), Lanes512(Expm1ShiftSingle));
        Vector512<float> n = shifted - Lanes512(Expm1ShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), argument);
        Vector512<float> rest = n * Lanes512(-Ln2LowSingle);
        Vector512<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector512<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector512<float> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes512(1f));
        Vector512<float> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes512(1f));
        return CopySign(numerator / denominator, x);
    }
}
