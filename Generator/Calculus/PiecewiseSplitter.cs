using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Takes a function with conditions on x apart into pieces without: <c>x &gt; 0 ? x : 0</c> is 0 up to 0 and x from
/// there on.
/// </summary>
internal static class PiecewiseSplitter
{
    // Each piece is compiled and evaluated for every element: more than this is no activation.
    private const int MostPieces = 16;

    /// <summary>
    /// The pieces from left to right, or <see langword="null"/> if a condition isn't linear in x or there are too many.
    /// </summary>
    public static IReadOnlyList<Piece>? TrySplit(Formula formula)
    {
        if (TryFindBreakpoints(formula) is not { } breakpoints)
        {
            return null;
        }

        // Between the breakpoints and on them, each condition has one truth value.
        List<Piece> pieces = [];
        double lower = double.NegativeInfinity;
        foreach (double breakpoint in breakpoints)
        {
            Append(pieces, new Piece(lower, false, breakpoint, false, Resolve(formula, Between(lower, breakpoint))));
            Append(pieces, new Piece(breakpoint, true, breakpoint, true, Resolve(formula, breakpoint)));
            lower = breakpoint;
        }

        Append(pieces, new Piece(lower, false, double.PositiveInfinity, false, Resolve(formula, Between(lower, double.PositiveInfinity))));
        return pieces.Count <= MostPieces ? pieces : null;
    }

    private static void Append(List<Piece> pieces, Piece piece)
    {
        Piece? last = pieces.Count == 0 ? null : pieces[pieces.Count - 1];
        if (last is not null && last.Formula.Equals(piece.Formula))
        {
            pieces[pieces.Count - 1] = last with { Upper = piece.Upper, HasUpper = piece.HasUpper };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    private static double Between(double lower, double upper) => (double.IsInfinity(lower), double.IsInfinity(upper)) switch
    {
        (true, true) => 0,
        (true, false) => upper - 1 - Math.Abs(upper),
        (false, true) => lower + 1 + Math.Abs(lower),
        _ => (lower / 2) + (upper / 2),
    };

    private static SortedSet<double>? TryFindBreakpoints(Formula formula)
    {
        SortedSet<double> breakpoints = [];
        FormulaBuilder builder = new();
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (node.Op is not (ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual
                or ExpressionOp.GreaterThan or ExpressionOp.GreaterThanOrEqual))
            {
                continue;
            }

            Expression[] values = builder.ImportNodes(formula, input: null);
            Formula difference = (values[node.A] - values[node.B]).ToFormula();
            if (Normalizer.TryNormalize(difference) is not ({ } forms, _)
                || !forms[0].Denominator.IsConstant
                || forms[0].Numerator.Degree(AtomTable.Input) > 1
                || ContainsOtherVariables(difference))
            {
                return null;
            }

            double atZero = FormulaEvaluator.Evaluate(difference, 0);
            double slope = FormulaEvaluator.Evaluate(difference, 1) - atZero;
            if (slope != 0)
            {
                breakpoints.Add((-atZero / slope) + 0.0);
            }
        }

        return breakpoints;
    }

    private static bool ContainsOtherVariables(Formula formula) => formula.Nodes.ToArray().Any(
        static n => n.Op is not (ExpressionOp.Constant or ExpressionOp.Parameter or ExpressionOp.Input
            or ExpressionOp.Add or ExpressionOp.Subtract or ExpressionOp.Multiply or ExpressionOp.Divide or ExpressionOp.Negate));

    /// <summary>The formula with each condition replaced by its truth value at a point.</summary>
    private static Formula Resolve(Formula formula, double point)
    {
        FormulaBuilder builder = new();
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        Expression[] values = new Expression[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            if (node.Op == ExpressionOp.Select)
            {
                bool holds = FormulaEvaluator.Evaluate(values[node.A].ToFormula(), point) != 0;
                values[i] = values[holds ? node.B : node.C];
                continue;
            }

            values[i] = builder.Copy(node, values);
        }

        return values[nodes.Length - 1].ToFormula();
    }
}
