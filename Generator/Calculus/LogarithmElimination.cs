using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// For y = c·log(v) + w: e^(y/c) = v·e^(w/c), which is solved for the exponential in it. Softplus' derivative is
/// 1 - e^-y.
/// </summary>
internal static class LogarithmElimination
{
    /// <summary>The derivative in the output alone, or <see langword="null"/> if there is none that is found so.</summary>
    public static RationalFunction? TrySolve(EliminationProblem problem)
    {
        (RationalFunction function, RationalFunction derivative, AtomTable atoms, _, DerivationLog log) = problem;
        int logarithm = FindLogarithm(function, atoms);
        if (logarithm < 0 || function.Numerator.Degree(logarithm) != 1 || function.Denominator.Contains(logarithm))
        {
            return null;
        }

        Polynomial[] parts = function.Numerator.CoefficientsOf(logarithm);
        RationalFunction factor = RationalFunction.Create(parts[1], function.Denominator);
        RationalFunction exponent = RationalFunction.Create(parts[0], parts[1]);
        if (atoms.VariablesOf(factor).Count > 0
            || TryRaise(exponent, atoms) is not { } power
            || TryInvert(RootReduction.Reduce(atoms[logarithm].Argument! * power, atoms), atoms) is not (int variable, var solve))
        {
            return null;
        }

        bool moved = power.Equals(RationalFunction.One);
        RationalFunction outputExponent = (RationalFunction.Atom(AtomTable.Output) / factor) - (moved ? exponent : RationalFunction.Zero);
        BigRational content = outputExponent.Numerator.Content();
        int output = atoms.AddExponential(outputExponent * RationalFunction.Constant(content.Reciprocal), content);
        RationalFunction e = RationalFunction.Atom(output);
        RationalFunction solution = solve(e);
        if (derivative.Substitute(variable, solution) is not { } form || !OutputElimination.IsOfOutputAlone(form, atoms))
        {
            return null;
        }

        string Print(RationalFunction value) => problem.Print(value);
        string solved = Print(RationalFunction.Atom(variable));
        log.Add("exponentiate", "y = " + Print(function), Print(e) + " = " + Print(atoms[logarithm].Argument! * power));
        log.Add("solve for " + solved, Print(e) + " = " + Print(atoms[logarithm].Argument! * power), solved + " = " + Print(solution));
        string before = Print(derivative);
        RationalFunction result = WithoutQuotient(form, output, atoms);
        log.Add("substitute and cancel", before, Print(result));
        return result;
    }

    private static int FindLogarithm(RationalFunction function, AtomTable atoms)
    {
        int found = -1;
        foreach (int atom in atoms.VariablesOf(function))
        {
            if (atoms[atom] is { Kind: AtomKind.Function, Node.Op: ExpressionOp.Log })
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = atom;
            }
        }

        return found;
    }

    /// <summary>e^exponent as a power of an exponential that there is; 1 for a constant, which y takes along.</summary>
    private static RationalFunction? TryRaise(RationalFunction exponent, AtomTable atoms)
    {
        if (atoms.VariablesOf(exponent).Count == 0)
        {
            return RationalFunction.One;
        }

        const double HighestPower = 16;
        for (int i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Kind == AtomKind.Exponential)
            {
                RationalFunction ratio = exponent / atoms[i].Exponent;
                if (ratio.IsConstant && ratio.ConstantValue.IsInteger && System.Math.Abs(ratio.ConstantValue.ToDouble()) <= HighestPower)
                {
                    return RationalFunction.Atom(i, (int)ratio.ConstantValue.ToDouble());
                }
            }
        }

        return null;
    }

    /// <summary>For v = (a·t + b)/(c·t + d): the one atom t, and t = (b - d·v)/(c·v - a).</summary>
    private static (int Variable, System.Func<RationalFunction, RationalFunction> Solve)? TryInvert(RationalFunction value, AtomTable atoms)
    {
        IReadOnlyList<int> variables = atoms.VariablesOf(value);
        if (variables.Count != 1 || value.Numerator.Degree(variables[0]) > 1 || value.Denominator.Degree(variables[0]) > 1)
        {
            return null;
        }

        (RationalFunction a, RationalFunction b) = OutputElimination.Linear(value.Numerator, variables[0]);
        (RationalFunction c, RationalFunction d) = OutputElimination.Linear(value.Denominator, variables[0]);
        return (variables[0], v => (b - (d * v)) / ((c * v) - a));
    }

    /// <summary>(e^y - 1)/e^y as 1 - e^-y.</summary>
    private static RationalFunction WithoutQuotient(RationalFunction form, int exponential, AtomTable atoms)
    {
        Polynomial[] denominator = form.Denominator.CoefficientsOf(exponential);
        for (int power = 0; power < denominator.Length - 1; power++)
        {
            if (!denominator[power].IsZero)
            {
                return form;
            }
        }

        if (denominator.Length < 2)
        {
            return form;
        }

        atoms.RaiseExponential(exponential, -1);
        return form.Invert(exponential);
    }
}
