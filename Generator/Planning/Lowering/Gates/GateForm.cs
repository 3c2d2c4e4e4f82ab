using System;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// c·xᵏ·g(u), where g is a rational function of e^u that rises from 0 to 1, such as the logistic function; or the derivative
/// c·g(u) + c·x·u'·g'(u) of c·x·g(u).
/// </summary>
/// <param name="Factor">c·xᵏ; of the derivative, c.</param>
/// <param name="U">The exponent.</param>
/// <param name="IsDerivative">Whether it is the derivative.</param>
internal sealed record GateForm(Polynomial Factor, RationalFunction U, bool IsDerivative)
{
    /// <summary>Recognises a function by its normal form: however it was spelled, with e^u or with e^-u.</summary>
    /// <param name="function">The function.</param>
    /// <param name="atoms">Its atoms.</param>
    /// <param name="gate">g in terms of t = e^u.</param>
    public static GateForm? TryFind(RationalFunction function, AtomTable atoms, Func<RationalFunction, RationalFunction> gate)
    {
        int exponential = ReferenceFunction.FindExponential(function, atoms);
        if (exponential < 0 || function.Denominator.Contains(AtomTable.Input))
        {
            return null;
        }

        RationalFunction g = gate(RationalFunction.Atom(exponential));
        int degree = g.Denominator.Degree(exponential);
        bool isDerivative = function.Denominator.Degree(exponential) == 2 * degree;
        if (!isDerivative && function.Denominator.Degree(exponential) != degree)
        {
            return null;
        }

        foreach (bool isReversed in (bool[])[false, true])
        {
            RationalFunction u = isReversed ? -atoms[exponential].Exponent : atoms[exponential].Exponent;
            RationalFunction ofPowers = isReversed ? function.Invert(exponential) : function;
            if (u.Numerator.Contains(AtomTable.Input)
                && (isDerivative ? FactorOfDerivative(ofPowers, exponential, u, g) : FactorOf(ofPowers, exponential, g)) is { } factor)
            {
                return new GateForm(factor, u, isDerivative);
            }
        }

        return null;
    }

    private static Polynomial? FactorOf(RationalFunction function, int exponential, RationalFunction g)
    {
        RationalFunction factor = function / g;
        return factor.Denominator.IsOne
            && factor.Numerator.Terms.Length == 1
            && !factor.Numerator.Contains(exponential)
            && factor.Numerator.Contains(AtomTable.Input)
                ? factor.Numerator
                : null;
    }

    private static Polynomial? FactorOfDerivative(RationalFunction function, int exponential, RationalFunction u, RationalFunction g)
    {
        // Where t goes to ∞, g goes to 1 and its derivative to 0: c is what is left.
        int degree = function.Denominator.Degree(exponential);
        if (u.Denominator.Contains(AtomTable.Input) || function.Numerator.Degree(exponential) != degree)
        {
            return null;
        }

        RationalFunction c = RationalFunction.Create(
            function.Numerator.CoefficientsOf(exponential)[degree], function.Denominator.CoefficientsOf(exponential)[degree]);
        if (!c.Denominator.IsOne || c.Contains(AtomTable.Input))
        {
            return null;
        }

        // g' by u is t·dg/dt.
        RationalFunction slope = RationalFunction.Atom(AtomTable.Input) * RationalFunction.Create(u.Numerator.DerivativeBy(AtomTable.Input), u.Denominator);
        RationalFunction steepness = RationalFunction.Atom(exponential) * RationalFunction.Create(
            (g.Numerator.DerivativeBy(exponential) * g.Denominator) - (g.Numerator * g.Denominator.DerivativeBy(exponential)),
            g.Denominator * g.Denominator);
        return (c * (g + (slope * steepness))).Equals(function) ? c.Numerator : null;
    }
}
