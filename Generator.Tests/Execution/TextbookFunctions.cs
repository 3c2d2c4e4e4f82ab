using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>The textbook's formulas, with the hyperparameters that they are tested with.</summary>
internal static partial class TextbookFunctions
{
    /// <summary>Where x · sigmoid(x) is smallest: the root of 1 + e^x + x.</summary>
    private const double SiluMinimum = -1.2784645427610738;

    public static IReadOnlyList<TextbookFunction> All { get; } =
    [
        new("identity")
        {
            Function = (x, _) => x,
            Derivative = (_, _) => 1,
            OutputDerivative = (_, _) => 1,
            ExactFunction = (x, _) => BigReal.FromDouble(x),
            ExactDerivative = (_, _) => BigRealMath.One,
            ExactOutputDerivative = (_, _) => BigRealMath.One,
            IsOdd = true,
        },
        new("relu")
        {
            Function = (x, _) => x > 0 ? x : 0,
            Derivative = (x, _) => x > 0 ? 1 : 0,
            OutputDerivative = (y, _) => y > 0 ? 1 : 0,
            ExactFunction = (x, _) => BigReal.FromDouble(Math.Max(x, 0)),
            ExactDerivative = (x, _) => x > 0 ? BigRealMath.One : BigRealMath.Zero,
            ExactOutputDerivative = (y, _) => y > 0 ? BigRealMath.One : BigRealMath.Zero,
        },
        .. WithValues(LeakyRelu(), 0.01, 0.2, 1, 1.5, 0, -0.5),
        new("sigmoid")
        {
            Function = (x, _) => DoubleMath.Sigmoid(x),
            Derivative = (x, _) => DoubleMath.SigmoidDerivative(x),
            OutputDerivative = (y, _) => y * (1 - y),
            ExactFunction = (x, _) => BigRealMath.Sigmoid(x, 1),
            ExactDerivative = (x, _) => BigRealMath.Sigmoid(x, 1).Times(BigRealMath.Sigmoid(-x, 1)),
            ExactOutputDerivative = (y, _) => BigReal.FromDouble(y).Times(BigRealMath.One - BigReal.FromDouble(y)),
        },
        new("tanh")
        {
            Function = (x, _) => Math.Tanh(x),
            Derivative = (x, _) => 4 * DoubleMath.SigmoidDerivative(2 * x),
            OutputDerivative = (y, _) => (1 - y) * (1 + y),
            ExactFunction = (x, _) => BigReal.Tanh(Math.Clamp(x, -400, 400)),
            ExactDerivative = (x, _) => BigReal.FromDouble(4).Times(BigRealMath.Sigmoid(x, 2)).Times(BigRealMath.Sigmoid(-x, 2)),
            ExactOutputDerivative = (y, _) => BigRealMath.One - BigReal.FromDouble(y).Times(BigReal.FromDouble(y)),
            IsOdd = true,
        },
        new("exp")
        {
            Function = (x, _) => Math.Exp(x),
            Derivative = (x, _) => Math.Exp(x),
            OutputDerivative = (y, _) => y,
            ExactFunction = (x, _) => BigRealMath.Exp(x, 1),
            ExactDerivative = (x, _) => BigRealMath.Exp(x, 1),
            ExactOutputDerivative = (y, _) => BigReal.FromDouble(y),
        },
        .. WithValues(Elu(), 1, 0.5, 1.6732632423543772, 0, -0.75),
        .. WithValues(Silu(), 1, 1.702, 0.25, 20),
        .. Piecewise(),
        .. Shrinks(),
        .. Roots(),
        .. Exponentials(),
        .. Sigmoids(),
        .. Scaled(),
        .. Gates(),
        .. WithValues(Softplus(), 1, 0.25, 20),
        .. Logarithms(),
        .. Hyperbolic(),
        .. Bells(),
        .. Waves(),
        .. WithValues(Snake(), 1, 0.5),
    ];

    /// <summary>The one of that name.</summary>
    public static TextbookFunction Named(string name) => All.Single(function => function.Name == name);

    private static TextbookFunction LeakyRelu() => new("leaky_relu")
    {
        Parameter = "Alpha",
        Function = (x, alpha) => x > 0 ? x : alpha == 0 ? 0 : alpha * x,
        Derivative = (x, alpha) => x > 0 ? 1 : alpha,
        OutputDerivative = (y, alpha) => y > 0 ? 1 : alpha,
        ExactFunction = (x, alpha) => x > 0 ? BigReal.FromDouble(x) : BigReal.FromDouble(x).Times(BigReal.FromDouble(alpha)),
        ExactDerivative = (x, alpha) => BigReal.FromDouble(x > 0 ? 1 : alpha),
        ExactOutputDerivative = (y, alpha) => BigReal.FromDouble(y > 0 ? 1 : alpha),
    };

    private static TextbookFunction Elu() => new("elu")
    {
        Parameter = "Alpha",
        Function = (x, alpha) => x > 0 ? x : alpha * DoubleMath.Expm1(x),
        Derivative = (x, alpha) => x > 0 ? 1 : alpha * Math.Exp(x),
        OutputDerivative = (y, alpha) => y > 0 ? 1 : y + alpha,
        ExactFunction = (x, alpha) => x > 0
            ? BigReal.FromDouble(x)
            : BigReal.FromDouble(alpha).Times(BigReal.Expm1(Math.Max(x, -BigRealMath.LargestExponent))),
        ExactDerivative = (x, alpha) => x > 0 ? BigRealMath.One : BigReal.FromDouble(alpha).Times(BigRealMath.Exp(x, 1)),
        ExactOutputDerivative = (y, alpha) => y > 0 ? BigRealMath.One : BigReal.FromDouble(y) + BigReal.FromDouble(alpha),
    };

    private static TextbookFunction Silu() => new("silu")
    {
        Parameter = "Beta",
        Function = DoubleMath.Silu,
        Derivative = DoubleMath.SiluDerivative,
        ExactFunction = (x, beta) => BigReal.FromDouble(x).Times(BigRealMath.Sigmoid(x, beta)),
        ExactDerivative = BigRealMath.SiluDerivative,
        DerivativeZero = beta => SiluMinimum / beta,
        Scale = beta => beta,
    };

    /// <summary>One function for each value; the first value is the default.</summary>
    private static IEnumerable<TextbookFunction> WithValues(TextbookFunction function, params double[] values)
        => values.Select((value, index) => function with
        {
            Value = value,
            IsDefault = index == 0,

            // Not monotone, or constant on one side: then the output doesn't tell the side.
            OutputDerivative = value > 0 ? function.OutputDerivative : null,
            ExactOutputDerivative = value > 0 ? function.ExactOutputDerivative : null,
        });
}
