using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>Logarithms of exponentials. Their derivatives from the output need an exponential, so it isn't what is kept by default.</content>
internal static partial class TextbookFunctions
{
    private static IEnumerable<TextbookFunction> Logarithms() =>
    [
        new("log_sigmoid")
        {
            Function = (x, _) => -DoubleMath.Softplus(-x, 1),
            Derivative = (x, _) => DoubleMath.Sigmoid(-x),
            OutputDerivative = (y, _) => -DoubleMath.Expm1(y),
            ExactOutputDerivative = (y, _) => BigRealMath.Negative(BigRealMath.Expm1(BigReal.FromDouble(y))),
            KeepsDerivative = true,
            ExactFunction = (x, _) => BigRealMath.Negative(ExactSoftplus(-x, 1)),
            ExactDerivative = (x, _) => BigRealMath.Sigmoid(-x, 1),
        },
        new("logcosh")
        {
            // Close to 0 half of ln(1 + sinh² x); further on, ln 2 less than the magnitude's softplus.
            Function = (x, _) => Math.Abs(x) < 1
                ? DoubleMath.Log1p(Math.Sinh(x) * Math.Sinh(x)) / 2
                : Math.Abs(x) + (DoubleMath.Log1p(Math.Exp(-2 * Math.Abs(x))) - Math.Log(2)),
            Derivative = (x, _) => Math.Tanh(x),
            ExactFunction = (x, _) => BigRealMath.LogCosh(BigReal.FromDouble(x)),
            ExactDerivative = (x, _) => BigRealMath.Tanh(BigReal.FromDouble(x)),
        },
    ];

    private static TextbookFunction Softplus() => new("softplus")
    {
        Parameter = "Beta",
        Function = DoubleMath.Softplus,
        Derivative = (x, beta) =>
        {
            double e = DoubleMath.Exp(-Math.Abs(x), beta);
            return (x < 0 ? e : 1) / (1 + e);
        },
        ExactFunction = ExactSoftplus,
        ExactDerivative = BigRealMath.Sigmoid,
        OutputDerivative = (y, beta) => -DoubleMath.Expm1(-beta * y),
        ExactOutputDerivative = (y, beta) => BigRealMath.Negative(
            BigRealMath.Expm1(BigRealMath.Negative(Product(y, beta)))),
        KeepsDerivative = true,
        Scale = beta => beta,
    };

    /// <summary>ln(1 + e^(x · factor)) / factor.</summary>
    private static BigReal ExactSoftplus(double x, double factor)
    {
        BigReal logarithm = BigRealMath.Log1p(BigRealMath.Exp(-Math.Abs(x), factor)).Over(BigReal.FromDouble(factor));
        return BigReal.FromDouble(Math.Max(x, 0)) + logarithm;
    }
}
