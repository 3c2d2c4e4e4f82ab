using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// A function of the vector math as the interpreter runs it: a value that it may give, before it is rounded to the element
/// type, and the second result if the function has one.
/// </summary>
/// <remarks>
/// For float the true value is disturbed, by an amount that depends on its bits, as far as the function's error
/// bound allows: a form that is only accurate with perfect functions is not.
/// </remarks>
internal sealed class SimulatedFunction
{
    // The vector math's least exponents: so far above the smallest normal number that a factor makes none subnormal.
    private const double LowestOfSingle = -120;
    private const double LowestOfDouble = -1000;

    private readonly VectorFunctions.Definition _definition;
    private readonly Func<double, double, double>? _value;
    private readonly bool _isBellPower;
    private readonly bool _addsToExponent;
    private readonly string? _scaled;

    /// <summary>Makes a function of the vector math runnable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="definition">What is known about it.</param>
    public SimulatedFunction(string name, VectorFunctions.Definition definition)
    {
        _definition = definition;
        _value = name switch
        {
            VectorFunctions.Pow => static (a, b) => a < 0 ? double.NaN : Math.Pow(a, b),
            VectorFunctions.NormalTailProduct => static (a, _) => SimulatedTail.Product(a),
            VectorFunctions.NormalTailSlope => static (a, _) => SimulatedTail.Slope(a),
            VectorFunctions.ScaleByPowerOfTwo => SimulatedTail.Scale,
            _ => null,
        };
        _isBellPower = name == VectorFunctions.BellPower;
        _addsToExponent = name is VectorFunctions.Exp or VectorFunctions.ExpScaled;
        _scaled = name is VectorFunctions.ExpScaled or VectorFunctions.NormalPdfScaled or VectorFunctions.NormalCdfScaled ? name : null;
    }

    /// <summary>The results for an argument.</summary>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand; 0 if there is one only.</param>
    /// <param name="elementType">The element type.</param>
    [MethodImpl(HotLoop.Optimized)]
    public (double First, double Second) Evaluate(double a, double b, ElementType elementType)
    {
        if (_definition.PairOf is { } op)
        {
            return EvaluatePair(op, a, elementType);
        }

        if (_isBellPower)
        {
            // Its error is one of 1 + p: where that is nearly 1, there are few digits of p.
            return (Disturb(SimulatedTail.Power(a), _definition.UlpBound, elementType) - 1, SimulatedTail.Shifted(a));
        }

        (double first, double second) = Exact(a, b, elementType);
        return (Disturb(first, _definition.UlpBound, elementType), second);
    }

    /// <summary>The results of a perfect function, to double's precision.</summary>
    /// <inheritdoc cref="Evaluate"/>
    [MethodImpl(HotLoop.Optimized)]
    public (double First, double Second) Exact(double a, double b, ElementType elementType)
    {
        if (_definition.PairOf is not null)
        {
            double value = _definition.Value(a);
            double rounded = KernelBuilder.Round(value, elementType);
            return (rounded, double.IsNaN(value) || double.IsInfinity(rounded) ? 0 : value - rounded);
        }

        if (_isBellPower)
        {
            return (SimulatedTail.Power(a) - 1, SimulatedTail.Shifted(a));
        }

        (double first, double second) = _value is not null ? (_value(a, b), 0)
            : _scaled is not null ? EvaluateScaled(a, elementType)
            : (_definition.Value(a), 0);
        if (_addsToExponent && first != 0 && !double.IsInfinity(first))
        {
            // e^b for a tiny b; where the result is 0 or ∞, b may be anything.
            first *= 1 + b;
        }

        return (first, second);
    }

    /// <summary>The value rounded to the element type, and what that lacks, as uncertain as the sum is.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private (double First, double Second) EvaluatePair(ExpressionOp op, double a, ElementType elementType)
    {
        double value = _definition.Value(a);
        double first = KernelBuilder.Round(value, elementType);
        if (!double.IsFinite(first) || first == 0)
        {
            return (first, 0);
        }

        if (elementType == ElementType.Single)
        {
            // Half an ulp of the bound is what rounding takes, and there is none here. What a subnormal value lacks is no float.
            double rest = Disturb(value, _definition.UlpBound + 0.5, elementType) - first;
            return (first, Math.Abs(first) < ErrorUnits.SmallestNormal(elementType) ? KernelBuilder.Round(rest, elementType) : rest);
        }

        DoubleDouble sum = DoubleDoubleMath.Apply(op, a, 0);
        return (sum.High, sum.Low);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static double Disturb(double value, double ulpBound, ElementType elementType)
    {
        // Where a function saturates it is exact.
        if (elementType == ElementType.Double || !double.IsFinite(value) || Math.Abs(value) is 0 or 1)
        {
            return value;
        }

        // Rounding itself takes half an ulp of the bound. Knuth's multiplier spreads the bits over [-1, 1].
        uint mixed = unchecked((uint)(BitConverter.DoubleToInt64Bits(value) >> 20) * 2654435769u);
        double part = ((mixed / (double)uint.MaxValue) * 2) - 1;
        double disturbed = value + (part * (ulpBound - 0.5) * FormVetting.Ulp(value, elementType));

        // Where a function tends to 1, errors don't take it past it.
        return Math.Abs(value) < 1 && Math.Abs(disturbed) > 1 ? Math.Sign(value) : disturbed;
    }

    /// <summary>The number and the scale of a function with a scale.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private (double First, double Second) EvaluateScaled(double a, ElementType elementType)
    {
        // The function is e^exponent times a factor of ordinary size.
        (DoubleDouble exponent, double factor) = _scaled switch
        {
            VectorFunctions.ExpScaled => (a, 1),
            VectorFunctions.NormalPdfScaled => (-DoubleDouble.Product(a, a) / 2, SpecialFunctions.InverseRootOfTwoPi),
            _ when a < -1 => (-DoubleDouble.Product(a, a) / 2, SpecialFunctions.InverseRootOfTwoPi / SpecialFunctions.MillsDenominator(-a)),
            _ => (0, SpecialFunctions.NormalCdf(a)),
        };
        double lowest = elementType == ElementType.Single ? LowestOfSingle : LowestOfDouble;
        double n = Math.Round(exponent.High / Math.Log(2));
        if (!(n < lowest))
        {
            return (factor * Exp(exponent, elementType), 1);
        }

        // In two steps: 2^n alone may be below the smallest double.
        double unscaled = Exp(exponent - (DoubleDouble.Ln2 * n), elementType);
        return (factor * unscaled * Math.Pow(2, lowest), Math.Pow(2, n - lowest));
    }

    // Double's own precision is more than enough to judge a float.
    private static double Exp(DoubleDouble a, ElementType elementType) => elementType == ElementType.Single
        ? Math.Exp(a.High) * (1 + a.Low)
        : DoubleDouble.Exp(a).High;
}
