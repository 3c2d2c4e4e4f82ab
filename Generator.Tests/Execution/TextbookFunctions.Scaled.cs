using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>
/// Functions with decimal constants. What is meant is the real function of the doubles that are written here, so the
/// products of two of them have more digits than a double.
/// </content>
internal static partial class TextbookFunctions
{
    /// <summary>PyTorch's and Keras's constants to a double's digits; ONNX rounds them to float.</summary>
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;

    /// <summary>LeCun's 1.7159, which makes the function nearly 1 at 1.</summary>
    private const double LeCunScale = 1.7159;

    private static IEnumerable<TextbookFunction> Scaled() =>
    [
        new("selu")
        {
            Function = (x, _) => SeluScale * (x > 0 ? x : SeluAlpha * DoubleMath.Expm1(x)),
            Derivative = (x, _) => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)),

            // Where it saturates, the digits that the rounded product lacks are those that the sum leaves.
            OutputDerivative = (y, _) => y > 0
                ? SeluScale
                : y + (SeluScale * SeluAlpha) + Math.FusedMultiplyAdd(SeluScale, SeluAlpha, -(SeluScale * SeluAlpha)),
            ExactFunction = (x, _) => x > 0
                ? Product(SeluScale, x)
                : Product(SeluScale, SeluAlpha).Times(BigRealMath.Expm1(BigReal.FromDouble(x))),
            ExactDerivative = (x, _) => x > 0
                ? BigReal.FromDouble(SeluScale)
                : Product(SeluScale, SeluAlpha).Times(BigRealMath.Exp(x, 1)),
            ExactOutputDerivative = (y, _) => y > 0
                ? BigReal.FromDouble(SeluScale)
                : BigReal.FromDouble(y) + Product(SeluScale, SeluAlpha),
        },

        // Of exactly two thirds of x.
        new("lecun_tanh")
        {
            KeepsDerivativeInSingle = true,
            Function = (x, _) => LeCunScale * Math.Tanh(x / 1.5),
            Derivative = (x, _) => LeCunScale / 1.5 * LeCunSechSquared(x),
            OutputDerivative = (y, _) => (LeCunScale - y) * (LeCunScale + y) / (1.5 * LeCunScale),
            ExactFunction = (x, _) => BigReal.FromDouble(LeCunScale).Times(BigRealMath.Tanh(TwoThirds(x))),
            ExactDerivative = (x, _) => BigReal.FromDouble(LeCunScale)
                .Times(BigRealMath.SechSquared(TwoThirds(x)))
                .Over(BigReal.FromDouble(1.5)),
            ExactOutputDerivative = (y, _) => Sum(LeCunScale, -y).Times(Sum(LeCunScale, y)).Over(Product(LeCunScale, 1.5)),
            IsOdd = true,
        },
    ];

    /// <summary>1 - tanh²(2x/3) = 4w / (1 + w)² with w = e^(-4|x|/3).</summary>
    private static double LeCunSechSquared(double x)
    {
        double quotient = Math.Abs(x) / 0.75;
        double w = Math.Exp(-quotient);
        if (w == 0)
        {
            return 0;
        }

        // The exponential of what the quotient's rounding has left.
        w += w * Math.FusedMultiplyAdd(quotient, 0.75, -Math.Abs(x)) / 0.75;
        return 4 * w / ((1 + w) * (1 + w));
    }

    private static BigReal TwoThirds(double x) => BigReal.FromDouble(x).Over(BigReal.FromDouble(1.5));

    private static BigReal Product(double a, double b) => BigReal.FromDouble(a).Times(BigReal.FromDouble(b));
}
