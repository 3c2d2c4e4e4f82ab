using System.Collections.Generic;

namespace Activations.Generator.Calculus;

/// <summary>
/// Solves y = f for what f varies with where that takes a square or a square root: f = a + b·√r is squared, and an
/// equation of the second degree is solved. Which of its two solutions is meant follows from the piece.
/// </summary>
internal sealed class RootElimination
{
    private readonly EliminationProblem _problem;
    private readonly AtomTable _atoms;
    private readonly int _variable;
    private readonly int _root;
    private readonly List<DerivationStep> _steps = [];

    private RootElimination(EliminationProblem problem, int variable, int root)
    {
        _problem = problem;
        _atoms = problem.Atoms;
        _variable = variable;
        _root = root;
    }

    private static RationalFunction Y => RationalFunction.Atom(AtomTable.Output);

    private RationalFunction Variable => RationalFunction.Atom(_variable);

    private RationalFunction Radicand => _atoms[_root].Argument!;

    /// <summary>The derivative in the output alone, or <see langword="null"/> if there is none that is found so.</summary>
    public static RationalFunction? TrySolve(EliminationProblem problem)
    {
        if (TryFindVariables(problem) is not (int variable, int root))
        {
            return null;
        }

        RootElimination elimination = new(problem, variable, root);
        if (elimination.TrySolve() is not { } form || !OutputElimination.IsOfOutputAlone(form, problem.Atoms))
        {
            return null;
        }

        foreach (DerivationStep step in elimination._steps)
        {
            problem.Log.Add(step.Rule, step.Before, step.After);
        }

        problem.Log.Add("substitute and cancel", problem.Print(problem.Derivative), problem.Print(form));
        return form;
    }

    /// <summary>The one variable, which is x or an exponential, and the one root of it, or -1.</summary>
    private static (int Variable, int Root)? TryFindVariables(EliminationProblem problem)
    {
        int variable = -1;
        int root = -1;
        foreach (RationalFunction form in (RationalFunction[])[problem.Function, problem.Derivative])
        {
            foreach (int atom in problem.Atoms.VariablesOf(form))
            {
                ref int slot = ref problem.Atoms[atom].IsRoot ? ref root : ref variable;
                if (slot >= 0 && slot != atom)
                {
                    return null;
                }

                slot = atom;
            }
        }

        if (root >= 0)
        {
            foreach (int atom in problem.Atoms.VariablesOf(problem.Atoms[root].Argument!))
            {
                if (variable >= 0 && variable != atom)
                {
                    return null;
                }

                variable = atom;
            }
        }

        return variable >= 0 && problem.Atoms[variable].Kind is AtomKind.Input or AtomKind.Exponential && HasSquare(problem, variable, root)
            ? (variable, root)
            : null;
    }

    // What is linear in x has been solved more simply.
    private static bool HasSquare(EliminationProblem problem, int variable, int root) =>
        root >= 0 || problem.Function.Numerator.Degree(variable) > 1 || problem.Function.Denominator.Degree(variable) > 1;

    private RationalFunction? TrySolve()
    {
        RationalFunction? isolated = null;
        RationalFunction equation;
        if (_root < 0)
        {
            equation = _problem.Function - Y;
        }
        else
        {
            // y = (a + b·s)/d, so s = (d·y - a)/b.
            (RationalFunction a, RationalFunction b) = RootReduction.Split(_problem.Function.Numerator, _root, Radicand);
            if (b.IsZero)
            {
                return null;
            }

            isolated = ((RationalFunction.Create(_problem.Function.Denominator, Polynomial.One) * Y) - a) / b;
            equation = (isolated * isolated) - Radicand;
            LogSquare(a.IsZero, isolated);
        }

        // Factors without y, or without the variable, are zero where nothing is to be solved.
        Polynomial polynomial = equation.Numerator;
        polynomial = polynomial.DivideExactly(PolynomialGcd.ContentIn(polynomial, AtomTable.Output))!;
        polynomial = polynomial.DivideExactly(PolynomialGcd.ContentIn(polynomial, _variable))!;
        Polynomial[] coefficients = polynomial.CoefficientsOf(_variable);
        RationalFunction Coefficient(int power) => RationalFunction.Create(coefficients[power], Polynomial.One);

        return coefficients.Length switch
        {
            2 => Substitute(isolated, Solve(-Coefficient(0) / Coefficient(1))),
            3 when coefficients[1].IsZero && IsEven() => SubstituteSquare(-Coefficient(0) / Coefficient(2)),
            3 => SolveQuadratic(polynomial, Coefficient(2), Coefficient(1), Coefficient(0)) is { } solution ? Substitute(isolated, solution) : null,
            _ => null,
        };
    }

    private RationalFunction Solve(RationalFunction solution)
    {
        string variable = _problem.Print(Variable);
        AddStep("solve for " + variable, LastEquation(), variable + " = " + _problem.Print(solution));
        return solution;
    }

    /// <summary>
    /// a·x² + b·x + c = 0: the derivative of the left side, 2a·x + b, is ±√(b² - 4a·c), and its sign on the piece says
    /// which of both it is.
    /// </summary>
    private RationalFunction? SolveQuadratic(Polynomial equation, RationalFunction a, RationalFunction b, RationalFunction c)
    {
        RationalFunction two = RationalFunction.Constant(2);
        RationalFunction slope = (two * a * Variable) + b;
        Sign sign = _problem.SignOf(slope);
        bool positive = sign is Sign.Positive or Sign.NonNegative;
        RootExtraction roots = new(_atoms, _problem.SignOf);
        if ((!positive && sign is not (Sign.Negative or Sign.NonPositive))
            || roots.TryRoot((b * b) - (two * two * a * c)) is not { } root)
        {
            return null;
        }

        RationalFunction solution = RootReduction.Reduce(((positive ? root : -root) - b) / (two * a), _atoms);
        string variable = _problem.Print(Variable);
        string relation = sign switch { Sign.Positive => " > 0", Sign.NonNegative => " ≥ 0", Sign.Negative => " < 0", _ => " ≤ 0" };
        AddStep(
            "quadratic formula, since " + _problem.Print(slope) + relation,
            _problem.Print(RationalFunction.Create(equation, Polynomial.One)) + " = 0",
            variable + " = " + _problem.Print(solution));
        return solution;
    }

    private RationalFunction? Substitute(RationalFunction? isolated, RationalFunction solution)
    {
        RationalFunction? form = isolated is null ? _problem.Derivative : _problem.Derivative.Substitute(_root, isolated);
        return form?.Substitute(_variable, solution) is { } substituted ? RootReduction.Reduce(substituted, _atoms) : null;
    }

    private bool IsEven() => IsEven(_problem.Derivative) && (_root < 0 || IsEven(Radicand));

    private bool IsEven(RationalFunction form) =>
        form.Numerator.CommonPower(_variable, form.Denominator.CommonPower(_variable, 0)) % 2 == 0;

    /// <summary>
    /// The square is enough: the derivative is even in x, and its root, positive by definition, is that of a function
    /// of x².
    /// </summary>
    private RationalFunction? SubstituteSquare(RationalFunction square)
    {
        string variable = _problem.Print(RationalFunction.Atom(_variable, 2));
        AddStep("solve for " + variable, LastEquation(), variable + " = " + _problem.Print(square));
        RationalFunction form = _problem.Derivative.DividePowers(_variable, 2);
        if (_root >= 0)
        {
            RootExtraction roots = new(_atoms, _problem.SignOf);
            if (Radicand.DividePowers(_variable, 2).Substitute(_variable, square) is not { } radicand
                || roots.TryRoot(radicand) is not { } root
                || form.Substitute(_root, root) is not { } withoutRoot)
            {
                return null;
            }

            AddStep("substitute " + variable, _problem.Print(RationalFunction.Atom(_root)), _problem.Print(RootReduction.Reduce(root, _atoms)));
            form = withoutRoot;
        }

        return form.Substitute(_variable, square) is { } substituted ? RootReduction.Reduce(substituted, _atoms) : null;
    }

    private void LogSquare(bool rootAlone, RationalFunction isolated)
    {
        string function = _problem.Print(_problem.Function);
        if (rootAlone)
        {
            AddStep("square", "y = " + function, "y² = " + _problem.Print(RootReduction.Reduce(_problem.Function * _problem.Function, _atoms)));
            return;
        }

        string root = _problem.Print(RationalFunction.Atom(_root));
        AddStep("isolate the root", "y = " + function, root + " = " + _problem.Print(isolated));
        AddStep("square", LastEquation(), _problem.Print(Radicand) + " = " + _problem.Print(isolated * isolated));
    }

    private string LastEquation() => _steps.Count == 0 ? "y = " + _problem.Print(_problem.Function) : _steps[_steps.Count - 1].After;

    private void AddStep(string rule, string before, string after) => _steps.Add(new DerivationStep(rule, before, after));
}
