using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>The argument times a share of it between 0 and 1, which dips below zero on its way.</content>
/// <remarks>The zeros of the derivatives come from a root finder with 40 digits.</remarks>
internal static partial class TextbookFunctions
{
    private const double QuickGeluFactor = 1.702;

    /// <summary>The double next to √(2/π).</summary>
    private const double GeluTanhFactor = 0.7978845608028654;
    private const double GeluTanhCubic = 0.044715;

    /// <summary>Beyond it, e^-2u of the tanh form's u is 0.</summary>
    private const double GeluTanhEnd = 64;

    /// <summary>Below its negative, Φ is too small for any double that multiplies it.</summary>
    private const double NormalEnd = 80;

    private static IEnumerable<TextbookFunction> Gates() =>
    [
        new("mish")
        {
            Function = Mish,
            Derivative = MishDerivative,
            ExactFunction = ExactMish,
            ExactDerivative = ExactMishDerivative,
            DerivativeZero = _ => -1.1924312145154952,
        },
        new("gelu")
        {
            ForwardBound = 4,
            Function = (x, _) => TimesShare(x, DoubleMath.NormalDistribution(x)),
            Derivative = (x, _) => DoubleMath.NormalDistribution(x) + TimesShare(x, DoubleMath.NormalDensity(x)),
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(ExactNormalCdf(x)),
            ExactDerivative = (x, _) => ExactNormalCdf(x)
                + BigReal.FromDouble(x).Times(BigReal.NormalPdf(Math.Clamp(x, -NormalEnd, NormalEnd))),
            DerivativeZero = _ => -0.7517915246935645,
        },
        new("gelu_tanh")
        {
            Function = GeluTanh,
            Derivative = GeluTanhDerivative,
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(BigRealMath.Sigmoid(ExactGeluTanhExponent(x))),
            ExactDerivative = ExactGeluTanhDerivative,
            DerivativeZero = _ => -0.7524614220710162,
        },
        new("quick_gelu")
        {
            Function = (x, _) =>
            {
                double e = DoubleMath.Exp(-Math.Abs(x), QuickGeluFactor);
                return TimesShare(x, (x < 0 ? e : 1) / (1 + e));
            },
            Derivative = (x, _) => GateDerivative(x, DoubleMath.Exp(-Math.Abs(x), QuickGeluFactor), QuickGeluFactor),
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(BigRealMath.Sigmoid(x, QuickGeluFactor)),
            ExactDerivative = (x, _) => BigRealMath.SiluDerivative(x, QuickGeluFactor),
            DerivativeZero = _ => SiluMinimum / QuickGeluFactor,
        },

        // x · erf(ln(1 + e^x)).
        new("serf")
        {
            Function = (x, _) => TimesShare(x, DoubleMath.Erf(DoubleMath.Softplus(x, 1))),
            Derivative = (x, _) =>
            {
                double u = DoubleMath.Softplus(x, 1);
                return DoubleMath.Erf(u) + TimesShare(x, DoubleMath.ErfDerivative(u) * DoubleMath.Sigmoid(x));
            },
            ExactFunction = (x, _) => BigReal.FromDouble(x).Times(BigRealMath.Erf(ExactSoftplus(x, 1))),
            ExactDerivative = (x, _) =>
            {
                BigReal u = ExactSoftplus(x, 1);
                return BigRealMath.Erf(u)
                    + BigReal.FromDouble(x).Times(BigRealMath.ErfDerivative(u)).Times(BigRealMath.Sigmoid(x, 1));
            },
            DerivativeZero = _ => -1.193059968928188,
        },
    ];

    /// <summary>The product, which is 0 where the share is, even of an infinity.</summary>
    private static double TimesShare(double x, double share) => share == 0 ? Math.CopySign(0, x) : x * share;

    /// <summary>tanh(ln(1 + e^x)) is ((1 + e^x)² - 1) / ((1 + e^x)² + 1).</summary>
    private static double Mish(double x, double parameter)
    {
        double w = Math.Exp(-Math.Abs(x));
        return x < 0
            ? TimesShare(x, w * (w + 2) / ((w * (w + 2)) + 2))
            : x * (1 + (2 * w)) / (1 + (2 * w) + (2 * w * w));
    }

    private static double MishDerivative(double x, double parameter)
    {
        double w = Math.Exp(-Math.Abs(x));
        if (w == 0)
        {
            return x < 0 ? 0 : 1;
        }

        if (x < 0)
        {
            double below = (w * (w + 2)) + 2;
            return w * (((w + 2) * below) + (4 * x * (w + 1))) / (below * below);
        }

        double divisor = 1 + (2 * w) + (2 * w * w);
        return (((1 + (2 * w)) * divisor) + (4 * x * w * w * (1 + w))) / (divisor * divisor);
    }

    private static BigReal ExactMish(double x, double parameter)
    {
        BigReal square = ExactMishSquare(x);
        return BigReal.FromDouble(x).Times(square - BigRealMath.One).Over(square + BigRealMath.One);
    }

    /// <summary>With s = (1 + e^x)², whose derivative is 2e^x(1 + e^x).</summary>
    private static BigReal ExactMishDerivative(double x, double parameter)
    {
        BigReal e = BigRealMath.Exp(x, 1);
        BigReal square = ExactMishSquare(x);
        BigReal slope = BigRealMath.Two.Times(e).Times(BigRealMath.One + e);
        return (square - BigRealMath.One).Over(square + BigRealMath.One)
            + BigRealMath.Two.Times(slope).Times(BigReal.FromDouble(x)).Over(Square(square + BigRealMath.One));
    }

    private static BigReal ExactMishSquare(double x) => Square(BigRealMath.One + BigRealMath.Exp(x, 1));

    private static BigReal ExactNormalCdf(double x) => BigReal.NormalCdf(Math.Clamp(x, -NormalEnd, NormalEnd));

    private static double GeluTanh(double x, double parameter)
    {
        if (Math.Abs(x) > GeluTanhEnd)
        {
            return x > 0 ? x : -0.0;
        }

        double e = GeluTanhExponential(x);
        return x * (x < 0 ? e : 1) / (1 + e);
    }

    private static double GeluTanhDerivative(double x, double parameter) => Math.Abs(x) > GeluTanhEnd
        ? x < 0 ? 0 : 1
        : GateDerivative(x, GeluTanhExponential(x), 2 * GeluTanhFactor * (1 + (3 * GeluTanhCubic * x * x)));

    /// <summary>
    /// The derivative of x · sigmoid(u) from e = e^-|u| and u': sigmoid(u) · (1 + x · u' · sigmoid(-u)).
    /// </summary>
    private static double GateDerivative(double x, double e, double slope)
    {
        if (e == 0)
        {
            return x < 0 ? 0 : 1;
        }

        double numerator = x < 0 ? e * (1 + e + (x * slope)) : 1 + e + (x * slope * e);
        return numerator / ((1 + e) * (1 + e));
    }

    /// <summary>(1 + tanh u) / 2 is sigmoid(2u): e^-|2u| with 2u = 2√(2/π) · (x + 0.044715x³).</summary>
    private static double GeluTanhExponential(double x)
    {
        // 1 + c·x² and the product with x as a sum of two doubles: the exponential magnifies their rounding.
        double a = Math.Abs(x);
        double square = a * a;
        double term = GeluTanhCubic * square;
        double termRest = Math.FusedMultiplyAdd(GeluTanhCubic, square, -term)
            + (GeluTanhCubic * Math.FusedMultiplyAdd(a, a, -square));
        double sum = 1 + term;
        double sumRest = (term > 1 ? 1 - (sum - term) : term - (sum - 1)) + termRest;
        double first = 2 * GeluTanhFactor * a;
        double firstRest = Math.FusedMultiplyAdd(2 * GeluTanhFactor, a, -first);
        double exponent = first * sum;
        double rest = Math.FusedMultiplyAdd(first, sum, -exponent) + (first * sumRest) + (firstRest * sum);
        return Math.Exp(-exponent) * (1 - rest);
    }

    private static BigReal ExactGeluTanhExponent(double x)
    {
        BigReal argument = BigReal.FromDouble(x);
        return Product(2 * GeluTanhFactor, x)
            .Times(BigRealMath.One + BigReal.FromDouble(GeluTanhCubic).Times(Square(argument)));
    }

    private static BigReal ExactGeluTanhDerivative(double x, double parameter)
    {
        BigReal u = ExactGeluTanhExponent(x);
        BigReal slope = BigReal.FromDouble(2 * GeluTanhFactor)
            .Times(BigRealMath.One + Product(3, GeluTanhCubic).Times(Square(BigReal.FromDouble(x))));
        return BigRealMath.Sigmoid(u).Times(
            BigRealMath.One + BigReal.FromDouble(x).Times(slope).Times(BigRealMath.Sigmoid(BigRealMath.Negative(u))));
    }
}
