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
        Vector128<double> argument = Max((x + x) | Vector128.Create(-0.0), Vector128.Create(TanhLowestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            argument, Vector128.Create(Log2EDouble), Vector128.Create(Expm1ShiftDouble));
        Vector128<double> n = shifted - Vector128.Create(Expm1ShiftDouble);
        Vector128<double> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighDouble), argument);
        Vector128<double> rest = n * Vector128.Create(-Ln2LowDouble);
        Vector128<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector128<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector128<double> numerator = FusedMultiplyAdd(power, minusOne, power - Vector128.Create(1.0));
        Vector128<double> denominator = FusedMultiplyAdd(power, minusOne, power + Vector128.Create(1.0));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        Vector256<double> argument = Max((x + x) | Vector256.Create(-0.0), Vector256.Create(TanhLowestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            argument, Vector256.Create(Log2EDouble), Vector256.Create(Expm1ShiftDouble));
        Vector256<double> n = shifted - Vector256.Create(Expm1ShiftDouble);
        Vector256<double> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighDouble), argument);
        Vector256<double> rest = n * Vector256.Create(-Ln2LowDouble);
        Vector256<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector256<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector256<double> numerator = FusedMultiplyAdd(power, minusOne, power - Vector256.Create(1.0));
        Vector256<double> denominator = FusedMultiplyAdd(power, minusOne, power + Vector256.Create(1.0));
        return CopySign(numerator / denominator, x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> argument = Max((x + x) | Vector512.Create(-0.0), Vector512.Create(TanhLowestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            argument, Vector512.Create(Log2EDouble), Vector512.Create(Expm1ShiftDouble));
        Vector512<double> n = shifted - Vector512.Create(Expm1ShiftDouble);
        Vector512<double> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighDouble), argument);
        Vector512<double> rest = n * Vector512.Create(-Ln2LowDouble);
        Vector512<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector512<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector512<double> numerator = FusedMultiplyAdd(power, minusOne, power - Vector512.Create(1.0));
        Vector512<double> denominator = FusedMultiplyAdd(power, minusOne, power + Vector512.Create(1.0));
        return CopySign(numerator / denominator, x);
    }
}
