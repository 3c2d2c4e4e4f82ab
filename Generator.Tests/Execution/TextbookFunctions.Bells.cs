using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>The bell curve, and the functions whose derivative is a bell without an exponential.</content>
internal static partial class TextbookFunctions
{
    private static IEnumerable<TextbookFunction> Bells() =>
    [
        new("gaussian")
        {
            Function = (x, _) => DoubleMath.ExpOfSquare(x, 1),
            Derivative = (x, _) => -2 * TimesShare(x, DoubleMath.ExpOfSquare(x, 1)),
            ExactFunction = (x, _) => ExactGaussian(x),
            ExactDerivative = (x, _) => Product(-2, x).Times(ExactGaussian(x)),
        },
        new("arctan")
        {
            Function = (x, _) => Math.Atan(x),

            // Divided twice, since the square of a large x is infinite.
            Derivative = (x, _) => Math.Abs(x) > 1e10 ? 1 / x / x : 1 / (1 + (x * x)),
            ExactFunction = (x, _) => BigRealMath.Arctan(BigReal.FromDouble(x)),
            ExactDerivative = (x, _) => BigRealMath.One.Over(OneAndSquare(x)),
            IsOdd = true,
        },
        new("asinh")
        {
            Function = (x, _) => Math.Asinh(x),
            Derivative = (x, _) => 1 / double.Hypot(1, x),
            ExactFunction = (x, _) => BigRealMath.Asinh(BigReal.FromDouble(x)),
            ExactDerivative = (x, _) => BigRealMath.One.Over(BigRealMath.Sqrt(OneAndSquare(x))),
            IsOdd = true,
        },
    ];

    private static BigReal ExactGaussian(double x) => BigRealMath.Exp(BigRealMath.Negative(Product(x, x)));

    private static BigReal OneAndSquare(double x) => BigRealMath.One + Product(x, x);
}
