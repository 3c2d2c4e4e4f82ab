// Needs VectorMath.Expm1.Double.cs.
//
// tanh x for double: -E / (2 + E) with E = e^(-2|x|) - 1 = 2^n · m + (2^n - 1) and m = e^r - 1, as in Expm1.
// Numerator and denominator are each rounded once, from m and not from E: (2^n - 1) + 2^n · m and (2^n + 1) + 2^n · m.
// Largest error found: 1.833 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The hyperbolic tangent.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, e^x is nothing beside 1.</summary>
    private const double TanhLowestDouble = -40.0;

    /// <summary>tanh x.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>tanh x: ±1 at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x)
    {
        double argument = Max(-Math.Abs(x + x), TanhLowestDouble);
        double shifted = FusedMultiplyAdd(argument, Log2EDouble, Expm1ShiftDouble);
        double n = shifted - Expm1ShiftDouble;
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, argument);
        double rest = n * -Ln2LowDouble;
        double minusOne = Expm1OfRemainder(r + rest, rest) + r;

        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << 52);
        double numerator = FusedMultiplyAdd(power, minusOne, power - 1.0);
        double denominator = FusedMultiplyAdd(power, minusOne, power + 1.0);
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> x)
    {
        Vector128<double> argument = Max((x + x) | Lanes128(-0.0), Lanes128(TanhLowestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2EDouble), Lanes128(Expm1ShiftDouble));
        Vector128<double> n = shifted - Lanes128(Expm1ShiftDouble);
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), argument);
        Vector128<double> rest = n * Lanes128(-Ln2LowDouble);
        Vector128<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector128<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector128<double> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes128(1.0));
        Vector128<double> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes128(1.0));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        Vector256<double> argument = Max((x + x) | Lanes256(-0.0), Lanes256(TanhLowestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2EDouble), Lanes256(Expm1ShiftDouble));
        Vector256<double> n = shifted - Lanes256(Expm1ShiftDouble);
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), argument);
        Vector256<double> rest = n * Lanes256(-Ln2LowDouble);
        Vector256<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector256<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector256<double> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes256(1.0));
        Vector256<double> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes256(1.0));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> argument = Max((x + x) | Lanes512(-0.0), Lanes512(TanhLowestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2EDouble), Lanes512(Expm1ShiftDouble));
        Vector512<double> n = shifted - Lanes512(Expm1ShiftDouble);
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), argument);
        Vector512<double> rest = n * Lanes512(-Ln2LowDouble);
        Vector512<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector512<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector512<double> numerator = FusedMultiplyAdd(power, minusOne, power - Lanes512(1.0));
        Vector512<double> denominator = FusedMultiplyAdd(power, minusOne, power + Lanes512(1.0));
        return CopySign(numerator / denominator, x);
    }
}
