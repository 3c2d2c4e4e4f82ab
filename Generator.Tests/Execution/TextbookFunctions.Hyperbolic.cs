using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>The hyperbolic tangent beside the argument.</content>
internal static partial class TextbookFunctions
{
    /// <summary>x cosh x - sinh x is the sum of 2k/(2k + 1)! · x^(2k + 1): the coefficients from k = 12 down.</summary>
    private static readonly double[] s_tanhShrinkSeries =
    [
        .. from k in Enumerable.Range(1, 12).Reverse()
           select 2 * k / Enumerable.Range(1, (2 * k) + 1).Aggregate(1.0, static (product, factor) => product * factor),
    ];

    private static IEnumerable<TextbookFunction> Hyperbolic() =>
    [
        new("tanh_shrink")
        {
            Function = TanhShrink,
            Derivative = (x, _) => Math.Tanh(x) * Math.Tanh(x),
            ExactFunction = (x, _) => BigRealMath.TanhShrink(BigReal.FromDouble(x)),
            ExactDerivative = (x, _) => Square(BigRealMath.Tanh(BigReal.FromDouble(x))),
            IsOdd = true,
        },
        new("lisht")
        {
            Function = (x, _) => x * Math.Tanh(x),
            Derivative = LiShtDerivative,
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(BigRealMath.Tanh(BigReal.FromDouble(x))),
            ExactDerivative = (x, _) => BigRealMath.Tanh(BigReal.FromDouble(x))
                + BigReal.FromDouble(x).Times(BigRealMath.SechSquared(BigReal.FromDouble(x))),
        },
    ];

    private static double TanhShrink(double x, double parameter)
    {
        if (Math.Abs(x) >= 1)
        {
            return x - Math.Tanh(x);
        }

        // No two terms of the series cancel.
        double sum = 0;
        foreach (double coefficient in s_tanhShrinkSeries)
        {
            sum = (sum * x * x) + coefficient;
        }

        return x * (x * x * sum) / Math.Cosh(x);
    }

    /// <summary>tanh x + x(1 - tanh² x), both of x's sign.</summary>
    private static double LiShtDerivative(double x, double parameter)
    {
        double w = Math.Exp(-2 * Math.Abs(x));
        return Math.Tanh(x) + TimesShare(x, 4 * w / ((1 + w) * (1 + w)));
    }
}
