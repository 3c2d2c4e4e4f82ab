using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Writes a derivative as a function of the output: solves y = f for what f varies with, and substitutes.
/// </summary>
/// <remarks>
/// The methods are tried in order. Each is exact: what it returns equals the derivative wherever both are defined.
/// </remarks>
internal static class OutputElimination
{
    private static readonly Func<EliminationProblem, RationalFunction?>[] s_methods =
    [
        Constant,
        PowersOfDenominator,
        RootElimination.TrySolve,
        LogarithmElimination.TrySolve,
        SolveForAtom,
    ];

    /// <summary>
    /// The derivative with the output in place of exponentials, and of the input where that is possible.
    /// </summary>
    /// <param name="problem">The function and its derivative.</param>
    /// <returns>
    /// The form, which may still contain the input (<see cref="IsOfOutputAlone"/>), or <see langword="null"/> if none was found.
    /// </returns>
    public static RationalFunction? TryEliminate(EliminationProblem problem)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            foreach (Func<EliminationProblem, RationalFunction?> method in s_methods)
            {
                if (method(problem) is { } form)
                {
                    return form;
                }
            }
        }
        catch (AlgebraLimitException)
        {
            // A form that large would cost more than what it saves.
        }

        return null;
    }

    /// <summary>Whether the output is all that a form varies with.</summary>
    public static bool IsOfOutputAlone(RationalFunction form, AtomTable atoms) => atoms.IsOf(AtomTable.Output, form);

    /// <summary>A derivative that doesn't vary needs neither input nor output.</summary>
    private static RationalFunction? Constant(EliminationProblem problem) =>
        problem.Atoms.VariablesOf(problem.Derivative).Count == 0 ? problem.Derivative : null;

    /// <summary>
    /// For y = c/D: the numerator of f' in powers of D, by adding and subtracting what is missing; then f' is a sum of
    /// powers of y. The textbook's way for the sigmoid.
    /// </summary>
    private static RationalFunction? PowersOfDenominator(EliminationProblem problem)
    {
        (RationalFunction function, RationalFunction derivative, AtomTable atoms, _, DerivationLog log) = problem;
        Polynomial d = function.Denominator;
        IReadOnlyList<int> variables = atoms.VariablesOf(function);
        if (variables.Count != 1 || function.Numerator.Contains(variables[0]) || !d.Contains(variables[0]))
        {
            return null;
        }

        int power = derivative.Denominator.Degree(variables[0]) / d.Degree(variables[0]);
        if (power < 2 || !derivative.Denominator.Equals(d.Pow(power))
            || ExpandInPowers(derivative.Numerator, d, variables[0]) is not { } coefficients
            || coefficients.Count > power)
        {
            return null;
        }

        // y = c/D, so 1/D = y/c.
        RationalFunction reciprocal = RationalFunction.Atom(AtomTable.Output)
            / RationalFunction.Create(function.Numerator, Polynomial.One);
        RationalFunction form = RationalFunction.Zero;
        for (int i = 0; i < coefficients.Count; i++)
        {
            if (atoms.VariablesOf(RationalFunction.Create(coefficients[i], Polynomial.One)).Count > 0)
            {
                return null;
            }

            form += RationalFunction.Create(coefficients[i], Polynomial.One) * reciprocal.Pow(power - i);
        }

        LogPowers(function, derivative, coefficients, power, form, atoms, log);
        return form;
    }

    /// <summary>The digits of a polynomial in base <paramref name="d"/>, the lowest first.</summary>
    private static List<Polynomial>? ExpandInPowers(Polynomial polynomial, Polynomial d, int atom)
    {
        Polynomial[] divisor = d.CoefficientsOf(atom);
        Polynomial leading = divisor[divisor.Length - 1];
        if (!leading.IsConstant)
        {
            return null;
        }

        List<Polynomial> digits = [];
        Polynomial rest = polynomial;
        while (!rest.IsZero)
        {
            // Division with remainder: the remainder is the next digit, the quotient holds the others.
            Polynomial quotient = Polynomial.Zero;
            while (rest.Degree(atom) >= divisor.Length - 1 && !rest.IsZero)
            {
                Polynomial[] coefficients = rest.CoefficientsOf(atom);
                Polynomial term = coefficients[coefficients.Length - 1] * leading.ConstantValue.Reciprocal
                    * Polynomial.Atom(atom, coefficients.Length - divisor.Length);
                quotient += term;
                rest -= term * d;
            }

            digits.Add(rest);
            rest = quotient;
        }

        return digits;
    }

    private static void LogPowers(
        RationalFunction function,
        RationalFunction derivative,
        List<Polynomial> coefficients,
        int power,
        RationalFunction form,
        AtomTable atoms,
        DerivationLog log)
    {
        FormulaBuilder builder = new();
        NormalFormWriter writer = new(builder, atoms);
        Expression d = writer.Write(function.Denominator);
        Expression PowerOfD(int exponent) => exponent == 1 ? d : Functions.Power(d, exponent);

        // From the highest power down: (1 + e^-x) - 1.
        Expression? together = null;
        Expression? split = null;
        Expression? cancelled = null;
        Expression? substituted = null;
        void Accumulate(ref Expression? sum, Expression term, bool subtract) =>
            sum = sum is not { } left ? (subtract ? -term : term) : subtract ? left - term : left + term;
        for (int i = coefficients.Count - 1; i >= 0; i--)
        {
            if (coefficients[i].IsZero)
            {
                continue;
            }

            bool subtract = coefficients[i].LeadingCoefficient.Sign < 0;
            Expression digit = writer.Write(subtract ? -coefficients[i] : coefficients[i]);
            Expression term = i == 0 ? digit : Simplifier.Multiply(digit, PowerOfD(i));
            Accumulate(ref together, term, subtract);
            Accumulate(ref split, term / PowerOfD(power), subtract);
            Accumulate(ref cancelled, digit / PowerOfD(power - i), subtract);
            Accumulate(
                ref substituted,
                writer.Write((RationalFunction.Atom(AtomTable.Output) / RationalFunction.Create(function.Numerator, Polynomial.One)).Pow(power - i)
                    * RationalFunction.Create(subtract ? -coefficients[i] : coefficients[i], Polynomial.One)),
                subtract);
        }

        string normal = FormulaPrinter.Print(writer.Write(derivative));
        string added = FormulaPrinter.Print(together!.Value / PowerOfD(power));
        string missing = FormulaPrinter.Print(writer.Write(coefficients[0].LeadingCoefficient.Sign < 0 ? -coefficients[0] : coefficients[0]));
        log.Add("add and subtract " + missing, normal, added);
        log.Add("split", added, FormulaPrinter.Print(split!.Value));
        log.Add("cancel", FormulaPrinter.Print(split.Value), FormulaPrinter.Print(cancelled!.Value));
        log.Add(
            "substitute y = " + FormulaPrinter.Print(writer.Write(function)),
            FormulaPrinter.Print(cancelled.Value),
            FormulaPrinter.Print(substituted!.Value));
        log.Add("factor", FormulaPrinter.Print(substituted.Value), FormulaPrinter.Print(writer.Write(form)));
    }

    /// <summary>
    /// For y = (a·t + b)/(c·t + d) in an exponential t, or in the input: t = (b - d·y)/(c·y - a), substituted.
    /// </summary>
    private static RationalFunction? SolveForAtom(EliminationProblem problem)
    {
        (RationalFunction function, RationalFunction derivative, AtomTable atoms, _, DerivationLog log) = problem;

        // Exponentials first: the input is at hand in a backward pass that has none of them.
        IReadOnlyList<int> variables = atoms.VariablesOf(function);
        for (int i = variables.Count - 1; i >= 0; i--)
        {
            int atom = variables[i];

            // What stands for itself is all that its function is: solved for, it says nothing.
            if (atoms[atom].Kind == AtomKind.Opaque || function.Numerator.Degree(atom) > 1 || function.Denominator.Degree(atom) > 1)
            {
                continue;
            }

            (RationalFunction a, RationalFunction b) = Linear(function.Numerator, atom);
            (RationalFunction c, RationalFunction d) = Linear(function.Denominator, atom);
            RationalFunction y = RationalFunction.Atom(AtomTable.Output);
            RationalFunction divisor = (c * y) - a;
            if (divisor.IsZero)
            {
                continue;
            }

            RationalFunction solution = (b - (d * y)) / divisor;
            if (derivative.Substitute(atom, solution) is { } substituted)
            {
                RationalFunction form = RootReduction.Reduce(substituted, atoms);
                LogSolution(function, derivative, atom, solution, form, atoms, log);
                return form;
            }
        }

        return null;
    }

    /// <summary>A polynomial of the first degree in an atom, as its coefficients.</summary>
    public static (RationalFunction Slope, RationalFunction Offset) Linear(Polynomial polynomial, int atom)
    {
        Polynomial[] coefficients = polynomial.CoefficientsOf(atom);
        return (
            RationalFunction.Create(coefficients.Length > 1 ? coefficients[1] : Polynomial.Zero, Polynomial.One),
            RationalFunction.Create(coefficients[0], Polynomial.One));
    }

    private static void LogSolution(
        RationalFunction function,
        RationalFunction derivative,
        int atom,
        RationalFunction solution,
        RationalFunction form,
        AtomTable atoms,
        DerivationLog log)
    {
        if (log.IsFull)
        {
            return;
        }

        string Print(RationalFunction value) => NormalFormWriter.Write(value, atoms).ToString();

        string solved = Print(RationalFunction.Atom(atom));
        log.Add("solve for " + solved, "y = " + Print(function), solved + " = " + Print(solution));
        log.Add("substitute and cancel", Print(derivative), Print(form));
    }
}
