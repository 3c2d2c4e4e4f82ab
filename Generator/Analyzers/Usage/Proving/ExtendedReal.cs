using System;

using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// A number of 31 digits with an exponent of its own, m · 2^e: where a double overflows, this doesn't, and so tells what
/// the right value would have been.
/// </summary>
/// <remarks>
/// Where <see cref="DoubleDouble"/>'s own functions judge forms, whose exponentials don't overflow, these are asked of code
/// in which they do: e^x has to go into the exponent. The others are those of the mantissa.
/// </remarks>
internal readonly struct ExtendedReal
{
    private const double LargestExponent = 1e15;

    private ExtendedReal(DoubleDouble mantissa, double exponent)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    /// <summary>The leading digits: 0, or from 1/2 to 1 in magnitude.</summary>
    private DoubleDouble Mantissa { get; }

    private double Exponent { get; }

    public bool IsNaN => !double.IsFinite(Mantissa.High) || Math.Abs(Exponent) > LargestExponent;

    public int Sign => Math.Sign(Mantissa.High);

    private static ExtendedReal NaN => new(double.NaN, 0);

    public static implicit operator ExtendedReal(double value) => Create(value, 0);

    public static ExtendedReal operator +(ExtendedReal a, ExtendedReal b)
    {
        if (a.IsNaN || b.IsNaN)
        {
            return NaN;
        }

        if (a.Mantissa.High == 0 || b.Mantissa.High == 0)
        {
            return a.Mantissa.High == 0 ? b : a;
        }

        (ExtendedReal large, ExtendedReal small) = a.Exponent >= b.Exponent ? (a, b) : (b, a);
        double shift = small.Exponent - large.Exponent;
        return shift < -250 ? large : Create(large.Mantissa + (small.Mantissa * Math.Pow(2, shift)), large.Exponent);
    }

    public static ExtendedReal operator -(ExtendedReal a) => new(-a.Mantissa, a.Exponent);

    public static ExtendedReal operator -(ExtendedReal a, ExtendedReal b) => a + (-b);

    public static ExtendedReal operator *(ExtendedReal a, ExtendedReal b)
        => a.IsNaN || b.IsNaN ? NaN : Create(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    public static ExtendedReal operator /(ExtendedReal a, ExtendedReal b)
        => a.IsNaN || b.IsNaN || b.Mantissa.High == 0 ? NaN : Create(a.Mantissa / b.Mantissa, a.Exponent - b.Exponent);

    /// <summary>The value as a double, which may be too small for the number, or too large.</summary>
    public double ToDouble()
        => IsNaN ? double.NaN
            : Exponent > 1100 ? Sign * double.PositiveInfinity
            : Exponent < -1200 ? 0
            : Mantissa.High * Math.Pow(2, Math.Floor(Exponent / 2)) * Math.Pow(2, Exponent - Math.Floor(Exponent / 2));

    /// <summary>e^a.</summary>
    public static ExtendedReal Exp(ExtendedReal a)
    {
        if (a.IsNaN || a.Exponent > 45)
        {
            return a.Sign < 0 && !a.IsNaN ? 0 : NaN;
        }

        if (a.Exponent < -200)
        {
            return 1;
        }

        DoubleDouble exponent = a.Mantissa * Math.Pow(2, a.Exponent);
        double n = Math.Round(exponent.High / DoubleDouble.Ln2.High);
        return Create(DoubleDouble.Exp(exponent - (DoubleDouble.Ln2 * n)), n);
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static ExtendedReal Log(ExtendedReal a)
    {
        if (a.IsNaN || a.Sign <= 0)
        {
            return NaN;
        }

        // Close to 1 the exponent would only cancel again.
        bool isNearOne = a.Exponent is 0 or 1;
        DoubleDouble logarithm = DoubleDoubleMath.Apply(ExpressionOp.Log, isNearOne ? a.Mantissa * Math.Pow(2, a.Exponent) : a.Mantissa, 0);
        return isNearOne ? Create(logarithm, 0) : Create(logarithm, 0) + Create(DoubleDouble.Ln2 * a.Exponent, 0);
    }

    /// <summary>√a.</summary>
    public static ExtendedReal Sqrt(ExtendedReal a)
    {
        if (a.IsNaN || a.Sign <= 0)
        {
            return a.Sign == 0 && !a.IsNaN ? 0 : NaN;
        }

        bool isOdd = Math.Abs(a.Exponent % 2) == 1;
        return Create(DoubleDoubleMath.Apply(ExpressionOp.Sqrt, isOdd ? a.Mantissa * 2 : a.Mantissa, 0), (isOdd ? a.Exponent - 1 : a.Exponent) / 2);
    }

    private static ExtendedReal Create(DoubleDouble mantissa, double exponent)
    {
        double high = Math.Abs(mantissa.High);
        if (high == 0 || !double.IsFinite(high))
        {
            return new ExtendedReal(mantissa, high == 0 ? 0 : exponent);
        }

        double shift = Math.Floor(Math.Log(high) / Math.Log(2)) + 1;
        double half = Math.Floor(shift / 2);
        return new ExtendedReal(mantissa * Math.Pow(2, -half) * Math.Pow(2, half - shift), exponent + shift);
    }
}
