using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>c·xᵏ·tanh(ln(1 + e^u)), u in proportion to x, or the derivative of c·x·tanh(ln(1 + e^u)).</summary>
/// <param name="Factor">c·xᵏ; of the derivative, c.</param>
/// <param name="U">The exponent.</param>
/// <param name="IsDerivative">Whether it is the derivative.</param>
internal sealed record SoftplusTanhForm(Polynomial Factor, RationalFunction U, bool IsDerivative)
{
    /// <summary>Recognises a function by its normal form, whatever it was spelled with.</summary>
    public static SoftplusTanhForm? TryFind(RationalFunction function, AtomTable atoms)
    {
        int exponential = ReferenceFunction.FindExponential(function, atoms);
        if (exponential < 0 || function.Denominator.Contains(AtomTable.Input) || function.Denominator.Degree(exponential) is not (2 or 4))
        {
            return null;
        }

        foreach (bool isReversed in (bool[])[false, true])
        {
            RationalFunction u = isReversed ? -atoms[exponential].Exponent : atoms[exponential].Exponent;
            if (u.Numerator.Degree(AtomTable.Input) == 1
                && u.Numerator.CoefficientsOf(AtomTable.Input)[0].IsZero
                && TryFind(isReversed ? function.Invert(exponential) : function, exponential, u) is { } form)
            {
                return form;
            }
        }

        return null;
    }

    private static SoftplusTanhForm? TryFind(RationalFunction function, int exponential, RationalFunction u)
    {
        // With t = e^u it is (t² + 2t)/d, d = t² + 2t + 2.
        RationalFunction t = RationalFunction.Atom(exponential);
        RationalFunction numerator = t * (t + Number(2));
        RationalFunction denominator = numerator + Number(2);
        if (function.Denominator.Degree(exponential) == 2)
        {
            RationalFunction factor = function * denominator / numerator;
            return factor.Denominator.IsOne
                && factor.Numerator.Terms.Length == 1
                && !factor.Numerator.Contains(exponential)
                && factor.Numerator.Contains(AtomTable.Input)
                ? new SoftplusTanhForm(factor.Numerator, u, IsDerivative: false)
                : null;
        }

        // The derivative is c·t·(4(1 + u) + t·(6 + 4u) + 4t² + t³)/d².
        RationalFunction rest = function * denominator * denominator / t;
        if (!rest.Denominator.IsOne || rest.Numerator.Degree(exponential) != 3)
        {
            return null;
        }

        Polynomial c = rest.Numerator.CoefficientsOf(exponential)[3];
        RationalFunction sum = (Number(4) * (RationalFunction.One + u)) + (t * (Number(6) + (Number(4) * u))) + (t * t * (Number(4) + t));
        return !c.Contains(AtomTable.Input) && (RationalFunction.Create(c, Polynomial.One) * sum).Equals(rest)
            ? new SoftplusTanhForm(c, u, IsDerivative: true)
            : null;
    }

    private static RationalFunction Number(int value) => RationalFunction.Constant(value);
}
