using System;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers c·xᵏ/(1 + e^-u), u a polynomial, as the product that the vector math has: the factor is multiplied in before the
/// exponential is rounded; and c·xᵏ·tanh(ln(1 + e^u)), u the input times a power of two, in the same way.
/// </summary>
internal static class LogisticLowering
{
    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it is no such product.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (TryFindProduct(kernel.ElementType, function, atoms) is not { } product)
        {
            return null;
        }

        // Where e^u vanishes, the factor must be finite; where it doesn't, it is the result.
        (Polynomial factor, RationalFunction u, bool isSoftplusTanh) = product;
        double bound = KernelBuilder.Round(StableFormWriter.FindFar(u, atoms, ExponentialLowering.FarFor(kernel.ElementType)), kernel.ElementType);
        ReferenceFunction exponent = new(u, atoms, kernel.ElementType);
        int near = kernel.Input;
        near = exponent.Evaluate(-bound).High < 0 ? kernel.Max(near, kernel.Constant(-bound)) : near;
        near = exponent.Evaluate(bound).High < 0 ? kernel.Min(near, kernel.Constant(bound)) : near;
        kernel.Describe(near, "near", "Clamped where the exponential that multiplies it is zero: ∞·0 is not a number.");
        int a = new NormalFormLowering(kernel, atoms).Lower(factor, [new AtomValue(AtomTable.Input, near)]);

        PairValue inParts = Exponent(kernel, u, atoms, bound);
        if (isSoftplusTanh)
        {
            return inParts.HasLow ? null : kernel.Call(VectorFunctions.SoftplusTanhProduct, a, inParts.High);
        }

        string name = kernel.CallsFast ? VectorFunctions.LogisticProductFast : VectorFunctions.LogisticProduct;
        return kernel.Call(name, a, inParts.High, inParts.HasLow ? inParts.Low : -1);
    }

    /// <summary>Whether a function is such a product, and its exponent no multiple of the input.</summary>
    public static bool IsOfCurvedExponent(RationalFunction function, AtomTable atoms) =>
        TryFindProduct(ElementType.Single, function, atoms) is { } product && product.U.Numerator.Degree(AtomTable.Input) > 1;

    private static (Polynomial Factor, RationalFunction U, bool IsSoftplusTanh)? TryFindProduct(ElementType elementType, RationalFunction function, AtomTable atoms)
    {
        int exponential = ReferenceFunction.FindExponential(function, atoms);
        if (elementType != ElementType.Single
            || exponential < 0
            || function.Denominator.Contains(AtomTable.Input)
            || function.Denominator.Degree(exponential) is not (1 or 2))
        {
            return null;
        }

        // Odds o, of which the factor takes o/(1 + o): t for the logistic function, t + t²/2 for the tangent; t or 1/t is the exponential.
        RationalFunction t = RationalFunction.Atom(exponential);
        RationalFunction two = RationalFunction.Constant(2);
        foreach (bool isSoftplusTanh in (bool[])[false, true])
        {
            RationalFunction odds = isSoftplusTanh ? t + (t * t / two) : t;
            foreach (bool isReversed in (bool[])[false, true])
            {
                RationalFunction factor = (isReversed ? function.Invert(exponential) : function) * (RationalFunction.One + odds) / odds;
                RationalFunction u = isReversed ? -atoms[exponential].Exponent : atoms[exponential].Exponent;
                if (factor.Denominator.IsOne
                    && factor.Numerator.Terms.Length == 1
                    && !factor.Numerator.Contains(exponential)
                    && factor.Numerator.Contains(AtomTable.Input)
                    && u.Numerator.Contains(AtomTable.Input))
                {
                    return (factor.Numerator, u, isSoftplusTanh);
                }
            }
        }

        return null;
    }

    /// <summary>u and what its rounding lost; it is exact where it is the input times a power of two.</summary>
    private static PairValue Exponent(KernelBuilder kernel, RationalFunction u, AtomTable atoms, double bound)
    {
        int whole = kernel.Input;
        Formula formula = NormalFormWriter.Write(u, atoms);
        bool isRounded = u.Numerator.Degree(AtomTable.Input) > 1
            || !kernel.IsPowerOfTwo(kernel.Constant(Math.Abs(new ReferenceFunction(u, atoms, ElementType.Double).Evaluate(1).High)));
        if (isRounded)
        {
            // An overflowing product would have no rounding error to carry along.
            kernel.Input = kernel.Clamp(whole, bound);
        }

        PairValue value = new FormulaLowering(kernel, new PairArithmetic(kernel, isRounded)).TryLower(formula)!.Value;
        kernel.Input = whole;
        return value;
    }
}
