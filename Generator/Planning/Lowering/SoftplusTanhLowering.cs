using System;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers c·xᵏ·tanh(ln(1 + e^u)), u the input times a power of two, as the product that the vector math has: the factor is multiplied in
/// before the exponential is rounded.
/// </summary>
internal static class SoftplusTanhLowering
{
    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it is no such product.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (kernel.ElementType != ElementType.Single || TryFind(function, atoms) is not { } product || !IsExact(kernel, product.U, atoms))
        {
            return null;
        }

        // Where e^u vanishes, the factor must be finite; where it doesn't, it is the result.
        (Polynomial factor, RationalFunction u) = product;
        double bound = KernelBuilder.Round(StableFormWriter.FindFar(u, atoms, ExponentialLowering.FarFor(kernel.ElementType)), kernel.ElementType);
        ReferenceFunction exponent = new(u, atoms, kernel.ElementType);
        int near = exponent.Evaluate(-bound).High < 0
            ? kernel.Max(kernel.Input, kernel.Constant(-bound))
            : kernel.Min(kernel.Input, kernel.Constant(bound));
        kernel.Describe(near, "near", "Clamped where the exponential that multiplies it is zero: ∞·0 is not a number.");
        int a = new NormalFormLowering(kernel, atoms).Lower(factor, [new AtomValue(AtomTable.Input, near)]);
        PairArithmetic plain = new(kernel, isPaired: false);
        return kernel.Call(VectorFunctions.SoftplusTanhProduct, a, new FormulaLowering(kernel, plain).TryLower(NormalFormWriter.Write(u, atoms))!.Value.High);
    }

    private static (Polynomial Factor, RationalFunction U)? TryFind(RationalFunction function, AtomTable atoms)
    {
        int exponential = ReferenceFunction.FindExponential(function, atoms);
        if (exponential < 0 || function.Denominator.Contains(AtomTable.Input) || function.Denominator.Degree(exponential) != 2)
        {
            return null;
        }

        // Odds o, of which the factor takes o/(1 + o): t + t²/2; t or 1/t is the exponential.
        RationalFunction t = RationalFunction.Atom(exponential);
        RationalFunction odds = t + (t * t / RationalFunction.Constant(2));
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
                return (factor.Numerator, u);
            }
        }

        return null;
    }

    private static bool IsExact(KernelBuilder kernel, RationalFunction u, AtomTable atoms) =>
        u.Numerator.Degree(AtomTable.Input) == 1
        && u.Numerator.CoefficientsOf(AtomTable.Input)[0].IsZero
        && kernel.IsPowerOfTwo(kernel.Constant(Math.Abs(new ReferenceFunction(u, atoms, ElementType.Double).Evaluate(1).High)));
}
