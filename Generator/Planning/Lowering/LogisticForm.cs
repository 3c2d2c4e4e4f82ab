using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>c·xᵏ·σ(u), σ(u) = 1/(1 + e^-u) and u a polynomial in x, or the derivative c·σ(u) + c·x·u'·σ(u)·(1 - σ(u)) of c·x·σ(u).</summary>
/// <param name="Factor">c·xᵏ; of the derivative, c.</param>
/// <param name="U">The exponent.</param>
/// <param name="IsDerivative">Whether it is the derivative.</param>
internal sealed record LogisticForm(Polynomial Factor, RationalFunction U, bool IsDerivative)
{
    /// <summary>Recognises a function by its normal form: however it was spelled, with e^u or with e^-u.</summary>
    public static LogisticForm? TryFind(RationalFunction function, AtomTable atoms)
    {
        int exponential = ReferenceFunction.FindExponential(function, atoms);
        if (exponential < 0 || function.Denominator.Contains(AtomTable.Input) || function.Denominator.Degree(exponential) is not (1 or 2))
        {
            return null;
        }

        foreach (bool isReversed in (bool[])[false, true])
        {
            RationalFunction u = isReversed ? -atoms[exponential].Exponent : atoms[exponential].Exponent;
            if (u.Numerator.Contains(AtomTable.Input)
                && TryFind(isReversed ? function.Invert(exponential) : function, exponential, u) is { } form)
            {
                return form;
            }
        }

        return null;
    }

    private static LogisticForm? TryFind(RationalFunction function, int exponential, RationalFunction u)
    {
        // With t = e^u, σ = t/(1 + t) and σ·(1 - σ) = t/(1 + t)².
        RationalFunction t = RationalFunction.Atom(exponential);
        RationalFunction inverse = (RationalFunction.One + t) / t;
        if (function.Denominator.Degree(exponential) == 1)
        {
            RationalFunction factor = function * inverse;
            return factor.Denominator.IsOne
                && factor.Numerator.Terms.Length == 1
                && !factor.Numerator.Contains(exponential)
                && factor.Numerator.Contains(AtomTable.Input)
                ? new LogisticForm(factor.Numerator, u, IsDerivative: false)
                : null;
        }

        // c·(1 + t) + c·x·u' is left.
        RationalFunction sum = function * inverse * (RationalFunction.One + t);
        if (!sum.Denominator.IsOne || sum.Numerator.Degree(exponential) != 1)
        {
            return null;
        }

        Polynomial[] coefficients = sum.Numerator.CoefficientsOf(exponential);
        Polynomial c = coefficients[1];
        Polynomial slope = c * Polynomial.Atom(AtomTable.Input) * u.Numerator.DerivativeBy(AtomTable.Input);
        return !c.Contains(AtomTable.Input) && ((coefficients[0] - c) * u.Denominator).Equals(slope)
            ? new LogisticForm(c, u, IsDerivative: true)
            : null;
    }
}
