using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>
/// Straight lines and parabolas.
/// </content>
internal static partial class TextbookFunctions
{
    private static IEnumerable<TextbookFunction> Piecewise() =>
    [
        Line("relu6", 0, 6, 0, 1, 0, 6),
        Line("hard_sigmoid", -3, 3, 3, 6, 0, 1),
        Line("sparse_sigmoid", -1, 1, 1, 2, 0, 1),
        Line("hard_tanh", -1, 1, 0, 1, -1, 1) with { IsOdd = true },
        Above("threshold", 0),
        Above("thresholded_relu", 1),
        new("hard_swish")
        {
            Function = (x, _) => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6,
            Derivative = (x, _) => x <= -3 ? 0 : x >= 3 ? 1 : ((2 * x) + 3) / 6,
            ExactFunction = (x, _) => x <= -3 ? BigRealMath.Zero
                : x >= 3 ? BigReal.FromDouble(x)
                : BigReal.FromDouble(x).Times(Sum(x, 3)).Over(BigReal.FromDouble(6)),
            ExactDerivative = (x, _) => x <= -3 ? BigRealMath.Zero
                : x >= 3 ? BigRealMath.One
                : (BigReal.FromDouble(x) + Sum(x, 3)).Over(BigReal.FromDouble(6)),
            DerivativeZero = _ => -1.5,
        },
        new("sparse_plus")
        {
            Function = (x, _) => x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4,
            Derivative = (x, _) => x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2,
            OutputDerivative = (y, _) => y <= 0 ? 0 : y >= 1 ? 1 : Math.Sqrt(y),
            ExactFunction = (x, _) => x <= -1 ? BigRealMath.Zero
                : x >= 1 ? BigReal.FromDouble(x)
                : Sum(x, 1).Times(Sum(x, 1)).Times(BigReal.FromDouble(0.25)),
            ExactDerivative = (x, _) => x <= -1 ? BigRealMath.Zero
                : x >= 1 ? BigRealMath.One
                : Sum(x, 1).Times(BigReal.FromDouble(0.5)),
            ExactOutputDerivative = (y, _) => y <= 0 ? BigRealMath.Zero : y >= 1 ? BigRealMath.One : BigRealMath.Sqrt(BigReal.FromDouble(y)),
        },
    ];

    /// <summary>What is zero for |x| ≤ 0.5.</summary>
    private static IEnumerable<TextbookFunction> Shrinks() =>
    [
        new("soft_shrink")
        {
            Function = (x, _) => x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : x * 0,
            Derivative = (x, _) => Math.Abs(x) > 0.5 ? 1 : 0,
            OutputDerivative = (y, _) => y != 0 ? 1 : 0,
            ExactFunction = (x, _) => Math.Abs(x) > 0.5 ? Sum(x, -Math.CopySign(0.5, x)) : BigRealMath.Zero,
            ExactDerivative = (x, _) => Math.Abs(x) > 0.5 ? BigRealMath.One : BigRealMath.Zero,
            ExactOutputDerivative = (y, _) => y != 0 ? BigRealMath.One : BigRealMath.Zero,
            IsOdd = true,
        },
        new("hard_shrink")
        {
            Function = (x, _) => Math.Abs(x) > 0.5 ? x : x * 0,
            Derivative = (x, _) => Math.Abs(x) > 0.5 ? 1 : 0,
            OutputDerivative = (y, _) => y != 0 ? 1 : 0,
            ExactFunction = (x, _) => Math.Abs(x) > 0.5 ? BigReal.FromDouble(x) : BigRealMath.Zero,
            ExactDerivative = (x, _) => Math.Abs(x) > 0.5 ? BigRealMath.One : BigRealMath.Zero,
            ExactOutputDerivative = (y, _) => y != 0 ? BigRealMath.One : BigRealMath.Zero,
            IsOdd = true,
        },
    ];

    /// <summary>(x + shift) / divisor between two kinks, where and beyond which it is constant.</summary>
    private static TextbookFunction Line(string entry, double first, double last, double shift, double divisor, double least, double largest)
        => new(entry)
        {
            Function = (x, _) => x <= first ? least : x >= last ? largest : (shift == 0 ? x : x + shift) / divisor,
            Derivative = (x, _) => x > first && x < last ? 1 / divisor : 0,
            OutputDerivative = (y, _) => y > least && y < largest ? 1 / divisor : 0,
            ExactFunction = (x, _) => x <= first ? BigReal.FromDouble(least)
                : x >= last ? BigReal.FromDouble(largest)
                : Sum(x, shift).Over(BigReal.FromDouble(divisor)),
            ExactDerivative = (x, _) => x > first && x < last ? BigRealMath.One.Over(BigReal.FromDouble(divisor)) : BigRealMath.Zero,
            ExactOutputDerivative = (y, _) => y > least && y < largest ? BigRealMath.One.Over(BigReal.FromDouble(divisor)) : BigRealMath.Zero,
        };

    /// <summary>The argument above a threshold, otherwise zero.</summary>
    private static TextbookFunction Above(string entry, double threshold)
        => new(entry)
        {
            Function = (x, _) => x > threshold ? x : 0,
            Derivative = (x, _) => x > threshold ? 1 : 0,
            OutputDerivative = (y, _) => y > 0 ? 1 : 0,
            ExactFunction = (x, _) => x > threshold ? BigReal.FromDouble(x) : BigRealMath.Zero,
            ExactDerivative = (x, _) => x > threshold ? BigRealMath.One : BigRealMath.Zero,
            ExactOutputDerivative = (y, _) => y > 0 ? BigRealMath.One : BigRealMath.Zero,
        };

    private static BigReal Sum(double a, double b) => BigReal.FromDouble(a) + BigReal.FromDouble(b);
}
