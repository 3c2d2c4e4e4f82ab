using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>Square roots. Their derivatives are algebraic in the output too.</content>
internal static partial class TextbookFunctions
{
    private static IEnumerable<TextbookFunction> Roots() =>
    [
        .. WithValues(Squareplus(), 4, 1, 0.25),
        .. WithValues(Isru(), 1, 0.25, 3),
        .. WithValues(Isrlu(), 1, 0.25, 3),
        new("bent_identity")
        {
            // (√(x² + 1) - 1)/2 + x; the root less 1 is x² over the root and 1.
            Function = (x, _) => double.IsInfinity(x) ? x : x + (x / (double.Hypot(x, 1) + 1) * x / 2),
            Derivative = (x, _) => double.IsInfinity(x) ? 1 + (Math.Sign(x) / 2.0) : 1 + (x / double.Hypot(x, 1) / 2),

            // From c = 2y + 1 and r = √(c² + 3): x is (2c - r)/3, and the root of x² + 1 is (2r - c)/3.
            OutputDerivative = BentIdentityOutputDerivative,
            ExactFunction = (x, _) => BigReal.FromDouble(x)
                + Product(x, x).Over(BigRealMath.Sqrt(OneAndSquare(x)) + BigRealMath.One).Times(BigRealMath.Half),
            ExactDerivative = (x, _) => BigRealMath.One
                + BigReal.FromDouble(x).Over(BigRealMath.Sqrt(OneAndSquare(x))).Times(BigRealMath.Half),
            ExactOutputDerivative = ExactBentIdentityOutputDerivative,
            KeepsDerivative = true,
        },
    ];

    /// <summary>(x + √(x² + β)) / 2.</summary>
    private static TextbookFunction Squareplus() => new("squareplus")
    {
        Parameter = "Beta",

        // On the negative side the two cancel: the conjugate's quotient doesn't.
        Function = (x, beta) =>
        {
            double root = double.Hypot(x, Math.Sqrt(beta));
            return x > 0 ? (x / 2) + (root / 2) : beta / 2 / (root - x);
        },
        Derivative = (x, beta) =>
        {
            double root = double.Hypot(x, Math.Sqrt(beta));
            double small = double.IsInfinity(x) ? 0 : beta / (root + Math.Abs(x)) / root / 2;
            return x > 0 ? 1 - small : small;
        },
        OutputDerivative = (y, beta) => y > 1 ? 1 / (1 + (beta / 4 / y / y)) : y * y / ((y * y) + (beta / 4)),
        ExactFunction = (x, beta) =>
        {
            BigReal root = BigRealMath.Sqrt(Product(x, x) + BigReal.FromDouble(beta));
            return x > 0
                ? (BigReal.FromDouble(x) + root).Times(BigRealMath.Half)
                : BigReal.FromDouble(beta).Times(BigRealMath.Half).Over(root - BigReal.FromDouble(x));
        },
        ExactDerivative = (x, beta) =>
        {
            BigReal root = BigRealMath.Sqrt(Product(x, x) + BigReal.FromDouble(beta));
            BigReal small = BigReal.FromDouble(beta / 2).Over(root.Times(root + BigReal.FromDouble(Math.Abs(x))));
            return x > 0 ? BigRealMath.One - small : small;
        },
        ExactOutputDerivative = (y, beta) => Product(y, y).Over(Product(y, y) + BigReal.FromDouble(beta / 4)),
    };

    /// <summary>x / √(1 + αx²).</summary>
    private static TextbookFunction Isru() => new("isru")
    {
        Parameter = "Alpha",
        Function = InverseRootUnit,
        Derivative = InverseRootDerivative,
        OutputDerivative = InverseRootOutputDerivative,
        ExactFunction = (x, alpha) => BigReal.FromDouble(x).Over(ExactInverseRootDivisor(x, alpha)),
        ExactDerivative = (x, alpha) => BigRealMath.One.Over(Cube(ExactInverseRootDivisor(x, alpha))),
        ExactOutputDerivative = (y, alpha) => Cube(BigRealMath.Sqrt(ExactInverseRootShare(y, alpha))),
        IsOdd = true,
    };

    /// <summary>The same below zero, and the identity above.</summary>
    private static TextbookFunction Isrlu() => new("isrlu")
    {
        Parameter = "Alpha",
        Function = (x, alpha) => x > 0 ? x : InverseRootUnit(x, alpha),
        Derivative = (x, alpha) => x > 0 ? 1 : InverseRootDerivative(x, alpha),
        OutputDerivative = (y, alpha) => y > 0 ? 1 : InverseRootOutputDerivative(y, alpha),
        ExactFunction = (x, alpha) => x > 0 ? BigReal.FromDouble(x) : BigReal.FromDouble(x).Over(ExactInverseRootDivisor(x, alpha)),
        ExactDerivative = (x, alpha) => x > 0 ? BigRealMath.One : BigRealMath.One.Over(Cube(ExactInverseRootDivisor(x, alpha))),
        ExactOutputDerivative = (y, alpha) => y > 0 ? BigRealMath.One : Cube(BigRealMath.Sqrt(ExactInverseRootShare(y, alpha))),
    };

    private static double InverseRootUnit(double x, double alpha) => double.IsInfinity(x)
        ? Math.Sign(x) / Math.Sqrt(alpha)
        : x / double.Hypot(1, Math.Sqrt(alpha) * x);

    private static double InverseRootDerivative(double x, double alpha)
    {
        double root = double.Hypot(1, Math.Sqrt(alpha) * x);
        return 1 / root / root / root;
    }

    /// <summary>(1 - αy²)^1.5; an output that rounding has taken past the limit counts as the limit.</summary>
    private static double InverseRootOutputDerivative(double y, double alpha)
    {
        double square = y * y;
        double product = alpha * square;

        // Near the limit 1 - product is exact and leaves what the two products' rounding has cut off.
        double rest = Math.FusedMultiplyAdd(alpha, square, -product) + (alpha * Math.FusedMultiplyAdd(y, y, -square));
        double share = Math.Max(0, 1 - product - rest);
        return share * Math.Sqrt(share);
    }

    private static BigReal ExactInverseRootDivisor(double x, double alpha)
        => BigRealMath.Sqrt(BigRealMath.One + Product(x, x).Times(BigReal.FromDouble(alpha)));

    private static BigReal ExactInverseRootShare(double y, double alpha)
    {
        BigReal share = BigRealMath.One - Product(y, y).Times(BigReal.FromDouble(alpha));
        return share.Mantissa.Sign > 0 ? share : BigRealMath.Zero;
    }

    private static double BentIdentityOutputDerivative(double y, double parameter)
    {
        if (double.IsInfinity(y))
        {
            return 1 + (Math.Sign(y) / 2.0);
        }

        // x/√(x² + 1)/2 = (2c - r) / (2r - c) / 2, where only one of the two differences can cancel; its conjugate
        // can't: 4c² - r² = 3(c² - 1), and 4r² - c² = 3(c² + 4).
        double c = (2 * y) + 1;
        double r = double.Hypot(c, Math.Sqrt(3));
        double numerator = c > 0 ? 12 * (y / ((2 * c) + r)) * (y + 1) : (2 * c) - r;
        double divisor = c > 0 ? 3 * ((c / ((2 * r) + c) * c) + (4 / ((2 * r) + c))) : (2 * r) - c;
        return 1 + (numerator / divisor / 2);
    }

    private static BigReal ExactBentIdentityOutputDerivative(double y, double parameter)
    {
        BigReal c = Product(2, y) + BigRealMath.One;
        BigReal r = BigRealMath.Sqrt(Square(c) + BigReal.FromDouble(3));
        BigReal numerator = c.Times(BigRealMath.Two) - r;
        BigReal divisor = r.Times(BigRealMath.Two) - c;
        return BigRealMath.One + numerator.Over(divisor).Times(BigRealMath.Half);
    }

    private static BigReal Cube(BigReal value) => value.Times(value).Times(value);
}
