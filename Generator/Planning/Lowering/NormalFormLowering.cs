using System.Collections.Generic;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers polynomials and quotients by Horner's rule with fused multiply-adds. Hyperparameters are constants by now:
/// what they make up is folded exactly and rounded once.
/// </summary>
internal sealed class NormalFormLowering(KernelBuilder kernel, AtomTable atoms)
{
    /// <summary>Whether the constant term keeps what its rounding loses, as a second term.</summary>
    public bool SplitConstants { get; init; }

    /// <summary>Lowers a quotient.</summary>
    /// <param name="function">The quotient.</param>
    /// <param name="values">The kernel value of each atom that varies; Horner's rule takes the first ones outermost.</param>
    public int Lower(RationalFunction function, IReadOnlyList<AtomValue> values) => kernel.Divide(
        Lower(function.Numerator, values),
        Lower(function.Denominator, values));

    /// <summary>Lowers a polynomial.</summary>
    /// <param name="polynomial">The polynomial.</param>
    /// <param name="values">The kernel value of each atom that varies; Horner's rule takes the first ones outermost.</param>
    public int Lower(Polynomial polynomial, IReadOnlyList<AtomValue> values)
    {
        AtomValue? main = null;
        for (int i = 0; i < values.Count && main is null; i++)
        {
            main = polynomial.Contains(values[i].Atom) ? values[i] : null;
        }

        if (main is not { } outermost)
        {
            return Constant(polynomial);
        }

        Polynomial[] coefficients = polynomial.CoefficientsOf(outermost.Atom);
        int lowest = 0;
        while (coefficients[lowest].IsZero)
        {
            lowest++;
        }

        int variable = outermost.Value;
        if (lowest == 1 && coefficients.Length == 3 && IsUnit(coefficients[1]) && IsUnit(coefficients[2]))
        {
            // ±v² ± v with one rounding, where (1 ± v)·v has two.
            int first = coefficients[1].LeadingCoefficient.Sign > 0 ? variable : kernel.Negate(variable);
            int second = coefficients[2].LeadingCoefficient.Sign > 0 ? variable : kernel.Negate(variable);
            return kernel.FusedMultiplyAdd(second, variable, first);
        }

        int sum = Lower(coefficients[coefficients.Length - 1], values);
        for (int power = coefficients.Length - 2; power >= lowest; power--)
        {
            sum = kernel.FusedMultiplyAdd(sum, variable, Lower(coefficients[power], values));
        }

        for (int i = 0; i < lowest; i++)
        {
            sum = kernel.Multiply(sum, variable);
        }

        return SplitConstants && lowest == 0 ? kernel.Add(sum, kernel.Constant(RoundingError(coefficients[0]))) : sum;
    }

    /// <summary>What a constant loses when it is rounded to the element type.</summary>
    private double RoundingError(Polynomial polynomial) => KernelBuilder.RoundingError(atoms.ValueOf(polynomial), kernel.ElementType);

    private static bool IsUnit(Polynomial polynomial) =>
        polynomial.IsConstant && !polynomial.IsZero && (polynomial.ConstantValue.IsOne || (-polynomial.ConstantValue).IsOne);

    private int Constant(Polynomial polynomial) => kernel.Constant(atoms.ValueOf(polynomial).ToDouble(), NameOf(polynomial));

    // A constant that is just a hyperparameter keeps its name.
    private string? NameOf(Polynomial polynomial)
    {
        if (polynomial.Terms.Length != 1 || !polynomial.LeadingCoefficient.IsOne)
        {
            return null;
        }

        Monomial monomial = polynomial.LeadingMonomial;
        int last = monomial.Length - 1;
        return last >= 0 && monomial.Equals(Monomial.Power(last, 1)) ? atoms[last].Node.Name : null;
    }
}
