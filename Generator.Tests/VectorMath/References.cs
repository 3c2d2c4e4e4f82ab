using System;
using System.Globalization;
using Activations.Generator.Tests.Execution;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The true functions, and what they are where the argument is special.</summary>
internal static class References
{
    /// <summary>For float: in double, right to far more digits than a float has.</summary>
    public static Func<double, double> Single(string name) => name switch
    {
        "Expm1" or "Expm1NonPositive" => Expm1,
        "Exp(x·|x|)" or "ExpScaled(x·|x|)" => x => Math.Exp(x * Math.Abs(x)),
        "Logistic" => x => 1.0 / (1.0 + Math.Exp(-x)),
        "Tanh" => Math.Tanh,
        "Erf" => Erf,
        "Log" => Math.Log,
        "Atan" => Math.Atan,
        "Asinh" => Math.Asinh,
        "Cbrt" => Math.Cbrt,
        "Log2" => Math.Log2,
        "Log10" => Math.Log10,
        "Sinh" => Math.Sinh,
        "Cosh" => Math.Cosh,
        "Atanh" => Math.Atanh,
        "Acosh" => Math.Acosh,
        "Asin" => Math.Asin,
        "Acos" => Math.Acos,
        "Sin" => Math.Sin,
        "Cos" => Math.Cos,
        "Tan" => Math.Tan,
        "Log1p" or "Log1pNonNegative" => Log1p,
        "NormalCdf" or "NormalCdfScaled" => NormalCdf,
        "NormalPdf" or "NormalPdfScaled" => NormalPdf,
        "x·NormalCdf" => x => x < -40.0 ? -0.0 : x * NormalCdf(x),
        _ when ExponentOf(name, isSingle: true) is var c and not 0.0 => x => x < 0.0 ? double.NaN : Math.Pow(x, c),
        _ => Math.Exp,
    };

    /// <summary>The exponent of "Pow(x, c)", or 0.</summary>
    private static double ExponentOf(string name, bool isSingle)
    {
        const string Head = "Pow(x, ";
        if (!name.StartsWith(Head, StringComparison.Ordinal))
        {
            return 0.0;
        }

        string text = name[Head.Length..^1];
        return isSingle ? float.Parse(text, CultureInfo.InvariantCulture) : double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>For double: in far more digits. The argument is finite, not zero, and within the domain.</summary>
    public static Func<double, BigReal> Double(string name) => name switch
    {
        "Expm1" or "Expm1NonPositive" => BigReal.Expm1,
        "Exp(x·|x|)" or "ExpScaled(x·|x|)" => x => BigReal.Exp(BigReal.FromDouble(x) * BigReal.FromDouble(Math.Abs(x))),
        "Tanh" => BigReal.Tanh,
        "Erf" => x => x < 0.0 ? BigReal.FromDouble(-1.0) * BigRealMath.Erf(BigReal.FromDouble(-x)) : BigRealMath.Erf(BigReal.FromDouble(x)),
        "Log" => BigReal.Log,
        "Atan" => BigReal.Atan,
        "Asinh" => BigReal.Asinh,
        "Cbrt" => BigReal.Cbrt,
        "Log2" => BigReal.Log2,
        "Log10" => BigReal.Log10,
        "Sinh" => BigReal.Sinh,
        "Cosh" => BigReal.Cosh,
        "Atanh" => BigReal.Atanh,
        "Acosh" => BigReal.Acosh,
        "Asin" => BigReal.Asin,
        "Acos" => BigReal.Acos,
        "Sin" => BigReal.Sin,
        "Cos" => BigReal.Cos,
        "Tan" => BigReal.Tan,
        "Log1p" or "Log1pNonNegative" => BigReal.Log1p,
        "NormalCdf" or "NormalCdfScaled" => BigReal.NormalCdf,
        "NormalPdf" or "NormalPdfScaled" => BigReal.NormalPdf,
        "x·NormalCdf" => x => BigReal.FromDouble(x) * BigReal.NormalCdf(x),
        _ when ExponentOf(name, isSingle: false) is var c and not 0.0 => x => BigReal.Pow(x, c),
        _ => BigReal.Exp,
    };

    /// <summary>Whether the reference for double has a value at a finite argument other than zero, and is needed there.</summary>
    public static bool HasDouble(string name, double x) => name switch
    {
        "Log" or "Log2" or "Log10" => x > 0.0,
        "Acosh" => x > 1.0,
        "Asin" or "Acos" => Math.Abs(x) <= 1.0,
        "Atanh" => Math.Abs(x) < 1.0,
        "Atan" or "Asinh" or "Cbrt" or "Sin" or "Cos" or "Tan" => true,
        "Log1p" => x > -1.0,
        "NormalCdf" or "NormalCdfScaled" or "NormalPdf" or "NormalPdfScaled" or "x·NormalCdf" => Math.Abs(x) < 38.8,
        "Exp(x·|x|)" or "ExpScaled(x·|x|)" => Math.Abs(x) < 37.0,

        _ when ExponentOf(name, isSingle: false) is var c and not 0.0 => x > 0.0 && Math.Abs(c * Math.Log(x)) < 760.0,

        // Beyond, all is constant.
        _ => Math.Abs(x) < 760.0,
    };

    /// <summary>The values at -∞, -0, 0 and +∞.</summary>
    public static (double AtMinusInfinity, double AtMinusZero, double AtZero, double AtInfinity) Special(string name, bool isSingle = false)
        => name switch
        {
            "Expm1" => (-1.0, -0.0, 0.0, double.PositiveInfinity),
            "Expm1NonPositive" => (-1.0, -0.0, -0.0, double.NaN),
            "Tanh" or "Erf" => (-1.0, -0.0, 0.0, 1.0),
            "Atan" => (-Math.PI / 2.0, -0.0, 0.0, Math.PI / 2.0),
            "Asinh" or "Sinh" or "Cbrt" => (double.NegativeInfinity, -0.0, 0.0, double.PositiveInfinity),
            "Cosh" => (double.PositiveInfinity, 1.0, 1.0, double.PositiveInfinity),
            "Sin" or "Tan" or "Asin" or "Atanh" => (double.NaN, -0.0, 0.0, double.NaN),
            "Cos" => (double.NaN, 1.0, 1.0, double.NaN),
            "Acos" => (double.NaN, Math.PI / 2.0, Math.PI / 2.0, double.NaN),
            "Acosh" => (double.NaN, double.NaN, double.NaN, double.PositiveInfinity),
            "Log" or "Log2" or "Log10" => (double.NaN, double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity),
            "Log1p" => (double.NaN, -0.0, 0.0, double.PositiveInfinity),
            // One polynomial in float, which keeps the sign as Log1p does.
            "Log1pNonNegative" => (double.NaN, isSingle ? -0.0 : 0.0, 0.0, double.NaN),
            "NormalCdf" or "NormalCdfScaled" => (0.0, 0.5, 0.5, 1.0),
            "NormalPdf" or "NormalPdfScaled" => (0.0, 0.3989422804014327, 0.3989422804014327, 0.0),
            _ when ExponentOf(name, isSingle: true) is var c and not 0.0
                => (double.NaN, c > 0.0 ? 0.0 : double.PositiveInfinity, c > 0.0 ? 0.0 : double.PositiveInfinity, c > 0.0 ? double.PositiveInfinity : 0.0),
            "x·NormalCdf" => (-0.0, -0.0, 0.0, double.PositiveInfinity),
            _ => (0.0, 1.0, 1.0, double.PositiveInfinity),
        };

    /// <summary>e^x - 1.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) >= 0.25)
        {
            return Math.Exp(x) - 1.0;
        }

        // The series: at 0.25, the term of degree 16 is 1e-23.
        double sum = 0.0;
        for (int k = 16; k >= 1; k--)
        {
            sum = (1.0 + sum) * x / k;
        }

        return sum;
    }

    /// <summary>ln(1 + x), by Kahan: the error of 1 + x nearly cancels in the quotient.</summary>
    public static double Log1p(double x)
    {
        double u = 1.0 + x;
        if (u <= 0.0 || double.IsInfinity(u))
        {
            return Math.Log(u);
        }

        return u == 1.0 ? x : Math.Abs(x) > 0.5 ? Math.Log(u) + ((x - (u - 1.0)) / u) : Math.Log(u) * x / (u - 1.0);
    }

    /// <summary>The error function.</summary>
    public static double Erf(double x)
        => double.IsInfinity(x) || x == 0.0 ? (x == 0.0 ? x : Math.Sign(x)) : Math.CopySign(DoubleMath.Erf(Math.Abs(x)), x);

    /// <summary>Φ(x).</summary>
    public static double NormalCdf(double x)
    {
        double z = Math.Abs(x);
        if (double.IsNaN(x) || z > 45.0)
        {
            return double.IsNaN(x) ? x : x > 0.0 ? 1.0 : 0.0;
        }

        if (z < 2.5)
        {
            // 1/2 ± φ(z) · (z + z³/3 + z⁵/(3·5) + ...).
            double sum = 0.0;
            double term = z;
            for (int k = 3; sum + term != sum; k += 2)
            {
                sum += term;
                term *= z * z / k;
            }

            return 0.5 + (Math.Sign(x) * NormalPdf(z) * sum);
        }

        // Laplace's continued fraction, from its end.
        double fraction = z;
        for (int k = 200; k >= 1; k--)
        {
            fraction = z + (k / fraction);
        }

        return x > 0.0 ? 1.0 - (NormalPdf(z) / fraction) : NormalPdf(z) / fraction;
    }

    /// <summary>φ(x); the square of a float is exact.</summary>
    public static double NormalPdf(double x) => Math.Exp(-x * x / 2.0) * 0.3989422804014327;
}
