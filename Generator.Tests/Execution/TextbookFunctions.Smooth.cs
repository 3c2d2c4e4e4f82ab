using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>What an exponential function or a quotient makes, with constants that are doubles.</content>
internal static partial class TextbookFunctions
{
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;
    private const double LecunScale = 1.7159;
    private const double QuickGeluBeta = 1.702;

    /// <summary>Where mish is smallest: the root of (w + 2) (w² + 2w + 2) + 4 x (1 + w) with w = e^x.</summary>
    private const double MishMinimum = -1.1924312145154952;

    /// <summary>Below it, tanh x is x to more digits than a <see cref="BigReal"/> is asked for.</summary>
    private const double Tiny = 1e-60;

    private static IEnumerable<TextbookFunction> Exponentials() =>
    [
        new("selu")
        {
            Function = (x, _) => SeluScale * (x > 0 ? x : SeluAlpha * DoubleMath.Expm1(x)),
            Derivative = (x, _) => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)),
            OutputDerivative = (y, _) => y > 0 ? SeluScale : y + (SeluScale * SeluAlpha),
            ExactFunction = (x, _) => x > 0
                ? BigReal.FromDouble(SeluScale).Times(BigReal.FromDouble(x))
                : SeluLimit.Times(BigReal.Expm1(Math.Max(x, -BigRealMath.LargestExponent))),
            ExactDerivative = (x, _) => x > 0 ? BigReal.FromDouble(SeluScale) : SeluLimit.Times(BigRealMath.Exp(x, 1)),
            ExactOutputDerivative = (y, _) => y > 0 ? BigReal.FromDouble(SeluScale) : BigReal.FromDouble(y) + SeluLimit,
        },
        Elu() with { Entry = "celu", Parameter = null, Value = 1 },
        new("mish")
        {
            Function = (x, _) => DoubleMath.Mish(x),
            Derivative = (x, _) => DoubleMath.MishDerivative(x),
            ExactFunction = (x, _) => BigRealMath.Mish(x),
            ExactDerivative = (x, _) => BigRealMath.MishDerivative(x),
            DerivativeZero = _ => MishMinimum,
        },
        new("quick_gelu")
        {
            Function = (x, _) => DoubleMath.Silu(x, QuickGeluBeta),
            Derivative = (x, _) => DoubleMath.SiluDerivative(x, QuickGeluBeta),
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(BigRealMath.Sigmoid(x, QuickGeluBeta)),
            ExactDerivative = (x, _) => BigRealMath.SiluDerivative(x, QuickGeluBeta),
            DerivativeZero = _ => SiluMinimum / QuickGeluBeta,
            Scale = _ => QuickGeluBeta,
        },
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
        new("lecun_tanh")
        {
            Function = (x, _) => LecunScale * Math.Tanh(2 * x / 3),
            Derivative = (x, _) => LecunScale * 8 / 3 * DoubleMath.Sigmoid(4 * x / 3) * DoubleMath.Sigmoid(-4 * x / 3),
            OutputDerivative = (y, _) => 2 * (LecunScale - y) * (LecunScale + y) / (3 * LecunScale),
            ExactFunction = (x, _) => BigReal.FromDouble(LecunScale).Times(TanhOfTwoThirds(x)),
            ExactDerivative = (x, _) => BigReal.FromDouble(2 * LecunScale).Over(BigReal.FromDouble(3)).Times(OneLessSquareOfTanhOfTwoThirds(x)),
            ExactOutputDerivative = (y, _) => BigReal.FromDouble(2).Times(Sum(LecunScale, -y)).Times(Sum(LecunScale, y))
                .Over(BigReal.FromDouble(3).Times(BigReal.FromDouble(LecunScale))),
            IsOdd = true,
            Scale = _ => 2.0 / 3,
        },
        new("bipolar_sigmoid")
        {
            Function = (x, _) => Math.Tanh(x / 2),
            Derivative = (x, _) => 2 * DoubleMath.Sigmoid(x) * DoubleMath.Sigmoid(-x),
            OutputDerivative = (y, _) => (1 - y) * (1 + y) / 2,
            ExactFunction = (x, _) => Math.Abs(x) < Tiny
                ? BigReal.FromDouble(x).Times(BigReal.FromDouble(0.5))
                : BigReal.Tanh(Math.Clamp(x, -800, 800) / 2),
            ExactDerivative = (x, _) => BigReal.FromDouble(2).Times(BigRealMath.Sigmoid(x, 1)).Times(BigRealMath.Sigmoid(-x, 1)),
            ExactOutputDerivative = (y, _) => Sum(1, -y).Times(Sum(1, y)).Times(BigReal.FromDouble(0.5)),
            IsOdd = true,
        },
    ];

    private static BigReal SeluLimit => BigReal.FromDouble(SeluScale).Times(BigReal.FromDouble(SeluAlpha));

    private static BigReal Square(BigReal value) => value.Times(value);

    /// <summary>tanh(2x/3).</summary>
    private static BigReal TanhOfTwoThirds(double x)
    {
        if (Math.Abs(x) < Tiny)
        {
            return BigReal.FromDouble(x).Times(BigReal.FromDouble(2)).Over(BigReal.FromDouble(3));
        }

        BigReal e = BigRealMath.Expm1(Math.Clamp(x, -1000, 1000), 4, 3);
        return e.Over(e + BigReal.FromDouble(2));
    }

    /// <summary>1 - tanh²(2x/3): with e = exp(-4 |x| / 3), 4 e / (1 + e)².</summary>
    private static BigReal OneLessSquareOfTanhOfTwoThirds(double x)
    {
        BigReal e = BigRealMath.One + BigRealMath.Expm1(Math.Max(-Math.Abs(x), -2000), 4, 3);
        return BigReal.FromDouble(4).Times(e).Over(Square(BigRealMath.One + e));
    }
}
