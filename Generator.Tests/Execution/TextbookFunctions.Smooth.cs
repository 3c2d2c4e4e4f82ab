using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>What an exponential function or a quotient makes, with constants that are doubles.</content>
internal static partial class TextbookFunctions
{

    /// <summary>Below it, tanh x is x to more digits than a <see cref="BigReal"/> is asked for.</summary>
    private const double Tiny = 1e-60;

    private static IEnumerable<TextbookFunction> Exponentials() =>
    [
        Elu() with { Entry = "celu", Parameter = null, Value = 1 },
    ];

    private static IEnumerable<TextbookFunction> Sigmoids() =>
    [
        new("softsign")
        {
            Function = (x, _) => double.IsInfinity(x) ? Math.Sign(x) : x / (1 + Math.Abs(x)),
            Derivative = (x, _) => 1 / (1 + Math.Abs(x)) / (1 + Math.Abs(x)),
            OutputDerivative = (y, _) => (1 - Math.Abs(y)) * (1 - Math.Abs(y)),
            ExactFunction = (x, _) => BigReal.FromDouble(x).Over(Sum(1, Math.Abs(x))),
            ExactDerivative = (x, _) => BigRealMath.One.Over(Square(Sum(1, Math.Abs(x)))),
            ExactOutputDerivative = (y, _) => Square(Sum(1, -Math.Abs(y))),
            IsOdd = true,
        },
        new("elliott")
        {
            Function = (x, _) => double.IsPositiveInfinity(x) ? 1 : (Math.Max(x, 0) + 0.5) / (1 + Math.Abs(x)),
            Derivative = (x, _) => 0.5 / (1 + Math.Abs(x)) / (1 + Math.Abs(x)),
            OutputDerivative = (y, _) => 2 * Math.Min(y, 1 - y) * Math.Min(y, 1 - y),
            ExactFunction = (x, _) => Sum(Math.Max(x, 0), 0.5).Over(Sum(1, Math.Abs(x))),
            ExactDerivative = (x, _) => BigReal.FromDouble(0.5).Over(Square(Sum(1, Math.Abs(x)))),
            ExactOutputDerivative = (y, _) => BigReal.FromDouble(2).Times(Square(y > 0.5 ? Sum(1, -y) : BigReal.FromDouble(y))),
        },
        new("bipolar_sigmoid")
        {
            Function = (x, _) => Math.Tanh(x / 2),
            Derivative = (x, _) => 2 * DoubleMath.SigmoidDerivative(x),
            OutputDerivative = (y, _) => (1 - y) * (1 + y) / 2,
            ExactFunction = (x, _) => Math.Abs(x) < Tiny
                ? BigReal.FromDouble(x).Times(BigReal.FromDouble(0.5))
                : BigReal.Tanh(Math.Clamp(x, -800, 800) / 2),
            ExactDerivative = (x, _) => BigReal.FromDouble(2).Times(BigRealMath.Sigmoid(x, 1)).Times(BigRealMath.Sigmoid(-x, 1)),
            ExactOutputDerivative = (y, _) => Sum(1, -y).Times(Sum(1, y)).Times(BigReal.FromDouble(0.5)),
            IsOdd = true,
        },
    ];

    private static BigReal Square(BigReal value) => value.Times(value);
}
