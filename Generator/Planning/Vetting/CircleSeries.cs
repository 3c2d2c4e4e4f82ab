using System;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Sine and cosine of <see cref="DoubleDouble"/> up to π/4, by the addition theorems: of k/128 they are in a table, and what
/// is left is at most 1/256, so that few terms of the series need more than the digits of a double.
/// </summary>
internal static class CircleSeries
{
    private const int Steps = 128;

    // ⌈128·π/4⌉: a reduced argument may be a little larger than π/4.
    private const int LastStep = 102;

    private static readonly (DoubleDouble Sine, DoubleDouble Cosine)[] s_circle = Circle();

    private static DoubleDouble Sixth { get; } = (DoubleDouble)1 / 6;

    private static DoubleDouble TwentyFourth { get; } = (DoubleDouble)1 / 24;

    private static DoubleDouble HundredTwentieth { get; } = (DoubleDouble)1 / 120;

    /// <summary>sin x, with all its digits around 0.</summary>
    /// <param name="x">At most π/4 in magnitude.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble Sin(DoubleDouble x)
    {
        int k = (int)Math.Round(x.High * Steps);
        (DoubleDouble sine, DoubleDouble less) = OfRest(x, k);
        (DoubleDouble tableSine, DoubleDouble tableCosine) = At(k);
        return k == 0 ? sine : tableSine + ((tableSine * less) + (tableCosine * sine));
    }

    /// <summary>cos x.</summary>
    /// <param name="x">At most π/4 in magnitude.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble Cos(DoubleDouble x)
    {
        int k = (int)Math.Round(x.High * Steps);
        (DoubleDouble sine, DoubleDouble less) = OfRest(x, k);
        (DoubleDouble tableSine, DoubleDouble tableCosine) = At(k);
        return tableCosine + ((tableCosine * less) - (tableSine * sine));
    }

    private static (DoubleDouble Sine, DoubleDouble Cosine) At(int k) => k >= 0 ? s_circle[k] : (-s_circle[-k].Sine, s_circle[-k].Cosine);

    /// <summary>sin r and cos r - 1 for r = x - k/128.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private static (DoubleDouble Sine, DoubleDouble CosineLessOne) OfRest(DoubleDouble x, int k)
    {
        DoubleDouble r = k == 0 ? x : x - ((double)k / Steps);
        DoubleDouble square = r * r;

        // From r⁶ on a term is below 2^-53 of the first.
        double q = square.High;
        double tailOfSine = q * ((-1.0 / 5040) + (q * ((1.0 / 362880) - (q / 39916800))));
        double tailOfCosine = q * ((-1.0 / 720) + (q * ((1.0 / 40320) - (q / 3628800))));
        DoubleDouble sine = r + (r * (square * ((square * (HundredTwentieth + tailOfSine)) - Sixth)));
        DoubleDouble less = square * ((square * (TwentyFourth + tailOfCosine)) - 0.5);
        return (sine, less);
    }

    private static (DoubleDouble Sine, DoubleDouble Cosine)[] Circle()
    {
        var circle = new (DoubleDouble, DoubleDouble)[LastStep + 1];
        for (int k = 0; k < circle.Length; k++)
        {
            DoubleDouble x = (double)k / Steps;
            circle[k] = (Series(x, isCosine: false), Series(x, isCosine: true));
        }

        return circle;
    }

    // x - x³/3! + … and 1 - x²/2! + …, for |x| ≤ 0.8: the terms from the 28th power on are below 2^-106.
    private static DoubleDouble Series(DoubleDouble x, bool isCosine)
    {
        DoubleDouble square = x * x;
        DoubleDouble sum = 1;
        for (int k = isCosine ? 28 : 29; k > 1; k -= 2)
        {
            sum = 1 - (square * sum / (k * (k - 1)));
        }

        return isCosine ? sum : sum * x;
    }
}
