// Needs VectorMath.ExpFast.Single.cs.
//
// 1/(1 + e^-x) for float to a few ulp, and flushed where it isn't normal: there e^-x may overflow.
// Where there are 512-bit registers, n = -x · log2 e is rounded to a multiple of 1/32, and 2^n is a factor of 32 that two
// registers hold, scaled by the whole part. What is left of the exponent, r with |r| ≤ ln 2 / 64, takes a polynomial of degree 2,
// its relative error 2^-24.2. The powers are divided by a number just below 1, which multiplies the polynomial: it is the one
// with which they are rounded by the least where that shows most. Coefficients: scripts/coefficients.
// r is cut off to ±1 where x is so large, or infinite, that it is no remainder any more: one instruction, that makes 1 of
// what isn't a number. A NaN in x is in n, too.
// Elsewhere: the polynomial of ExpFast, 2^n in one step: 0 or ∞ at its ends. So the bits are the same in all widths, but not
// on all machines.
// Largest error, of every 7th float where the result is normal: 3.095 ulp by the table, of every 101st 3.207 without.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>The logistic function to a few ulp.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, 2^n is ∞ and the result 0.</summary>
    private const float LogisticLowestSingle = -89f;

    /// <summary>Above it, 2^n is 0 and the result 1.</summary>
    private const float LogisticHighestSingle = 88f;

    /// <summary>Adding it rounds to a multiple of 1/32, whose bits then end in the number of 32nds.</summary>
    private const float LogisticTableShiftSingle = 393216f;

    /// <summary>The polynomial at 0, with the table: the powers are divided by it.</summary>
    private const float ExpTable0Single = 0.979677f;

    /// <summary>The polynomial's coefficient of r, with the table.</summary>
    private const float ExpTable1Single = 0.9796914f;

    /// <summary>The polynomial's coefficient of r^2, with the table.</summary>
    private const float ExpTable2Single = 0.4898385f;

    /// <summary>1/(1 + e^-x) to a few ulp.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>1/(1 + e^-x): 0 at -∞, 1/2 at ±0, 1 at +∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticFast(float x)
    {
        bool isDone = false;
        float result = 0f;
        LogisticByTable(x, ref isDone, ref result);
        if (isDone)
        {
            return result;
        }

        x = Min(Max(x, LogisticLowestSingle), LogisticHighestSingle);
        float shifted = FusedMultiplyAdd(x, -Log2ESingle, ExpFastShiftSingle);
        float power = ExpFastOfRemainder(-x, shifted - ExpFastShiftSingle);
        return 1f / FusedMultiplyAdd(power, BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23), 1f);
    }

    /// <inheritdoc cref="LogisticFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogisticFast(Vector128<float> x)
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            return LogisticByTable(x.ToVector256Unsafe().ToVector512Unsafe()).GetLower().GetLower();
        }

        x = Min(Max(x, Lanes128(LogisticLowestSingle)), Lanes128(LogisticHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(-Log2ESingle), Lanes128(ExpFastShiftSingle));
        Vector128<float> power = ExpFastOfRemainder(-x, shifted - Lanes128(ExpFastShiftSingle));
        return Lanes128(1f) / FusedMultiplyAdd(power, (shifted.AsInt32() << 23).AsSingle(), Lanes128(1f));
    }

    /// <inheritdoc cref="LogisticFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticFast(Vector256<float> x)
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            return LogisticByTable(x.ToVector512Unsafe()).GetLower();
        }

        x = Min(Max(x, Lanes256(LogisticLowestSingle)), Lanes256(LogisticHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(-Log2ESingle), Lanes256(ExpFastShiftSingle));
        Vector256<float> power = ExpFastOfRemainder(-x, shifted - Lanes256(ExpFastShiftSingle));
        return Lanes256(1f) / FusedMultiplyAdd(power, (shifted.AsInt32() << 23).AsSingle(), Lanes256(1f));
    }

    /// <inheritdoc cref="LogisticFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogisticFast(Vector512<float> x)
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            return LogisticByTable(x);
        }

        x = Min(Max(x, Lanes512(LogisticLowestSingle)), Lanes512(LogisticHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(-Log2ESingle), Lanes512(ExpFastShiftSingle));
        Vector512<float> power = ExpFastOfRemainder(-x, shifted - Lanes512(ExpFastShiftSingle));
        return Lanes512(1f) / FusedMultiplyAdd(power, (shifted.AsInt32() << 23).AsSingle(), Lanes512(1f));
    }

    /// <summary>The same by the table, where there is one. In code for frameworks without vectors nothing implements it.</summary>
    static partial void LogisticByTable(float x, ref bool isDone, ref float result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static partial void LogisticByTable(float x, ref bool isDone, ref float result)
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            isDone = true;
            result = LogisticByTable(Vector512.CreateScalarUnsafe(x)).ToScalar();
        }
    }

    /// <summary>1/(1 + e^-x), with a table of 32 powers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogisticByTable(Vector512<float> x)
    {
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(-Log2ESingle), Lanes512(LogisticTableShiftSingle));
        Vector512<float> n = shifted - Lanes512(LogisticTableShiftSingle);
        Vector512<float> power = Avx512F.Scale(PowerOf32nds(shifted.AsInt32()), n);

        // -r, so that x needs no other sign.
        const byte SmallerMagnitude = 2;
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes512(Ln2LowSingle), r);
        r = Avx512DQ.Range(r, Lanes512(1f), SmallerMagnitude);
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(ExpTable2Single), r, Lanes512(-ExpTable1Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(ExpTable0Single));
        return Lanes512(1f) / FusedMultiplyAdd(sum, power, Lanes512(1f));
    }

    /// <summary>2^(i/32) for the last five bits i, divided by the polynomial at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOf32nds(Vector512<int> bits)
    {
        Vector512<float> low = Vector512.Create(
            1.0207446f, 1.043096f, 1.0659368f, 1.0892777f,
            1.1131299f, 1.1375042f, 1.1624123f, 1.1878659f,
            1.2138767f, 1.2404572f, 1.2676196f, 1.2953769f,
            1.3237419f, 1.3527281f, 1.382349f, 1.4126185f);
        Vector512<float> high = Vector512.Create(
            1.4435508f, 1.4751605f, 1.5074623f, 1.5404714f,
            1.5742034f, 1.6086739f, 1.6438992f, 1.679896f,
            1.7166809f, 1.7542713f, 1.7926849f, 1.8319396f,
            1.8720537f, 1.9130465f, 1.9549367f, 1.9977442f);
        return Avx512F.PermuteVar16x32x2(low, bits, high);
    }
}
