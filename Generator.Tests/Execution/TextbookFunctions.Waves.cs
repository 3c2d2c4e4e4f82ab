using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>Periodic functions: no limit where they don't rise, so NaN at the infinities.</content>
internal static partial class TextbookFunctions
{
    private static IEnumerable<TextbookFunction> Waves() =>
    [
        new("sine")
        {
            Function = (x, _) => Math.Sin(x),
            Derivative = (x, _) => Math.Cos(x),
            ExactFunction = (x, _) => BigRealMath.SinCos(BigReal.FromDouble(x)).Sine,
            ExactDerivative = (x, _) => BigRealMath.SinCos(BigReal.FromDouble(x)).Cosine,
            IsOdd = true,
            DerivativeOscillates = true,
        },
    ];

    /// <summary>x + sin²(αx)/α; the wave is bounded, so the function has limits where its derivative has none.</summary>
    private static TextbookFunction Snake() => new("snake")
    {
        Parameter = "Alpha",
        Function = (x, alpha) => double.IsInfinity(x) ? x : x + (Square(SinCos(x, alpha).Sine) / alpha),

        // 1 + sin(2αx) as a square: it touches zero.
        Derivative = (x, alpha) =>
        {
            (double sine, double cosine) = SinCos(x, alpha);
            return Square(sine + cosine);
        },
        ExactFunction = (x, alpha) => BigReal.FromDouble(x)
            + Square(BigRealMath.SinCos(Product(x, alpha)).Sine).Over(BigReal.FromDouble(alpha)),
        ExactDerivative = (x, alpha) =>
        {
            (BigReal sine, BigReal cosine) = BigRealMath.SinCos(Product(x, alpha));
            return Square(sine + cosine);
        },
        Scale = alpha => alpha,
        DerivativeOscillates = true,
    };

    /// <summary>Of the exact product: what its rounding has cut off turns the angle a little further.</summary>
    private static (double Sine, double Cosine) SinCos(double x, double factor)
    {
        double angle = x * factor;
        double rest = Math.FusedMultiplyAdd(x, factor, -angle);
        (double sine, double cosine) = Math.SinCos(angle);
        if (rest == 0)
        {
            return (sine, cosine);
        }

        (double restSine, double restCosine) = Math.SinCos(rest);
        return ((sine * restCosine) + (cosine * restSine), (cosine * restCosine) - (sine * restSine));
    }

    private static double Square(double value) => value * value;
}
