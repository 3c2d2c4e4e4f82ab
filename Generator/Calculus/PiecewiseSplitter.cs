using System;
using System.Collections.Generic;
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
    private const int MostConditions = 100;

    // Nor is what comes to so many operations, where most of the function stands in each of its pieces: a sum of two
    // hundred terms with six conditions would be that sum a dozen times.
    private const int LargePieces = 1000;
    private const int MostCopies = 4;

    /// <summary>
    /// The pieces from left to right, or <see langword="null"/> if a condition can't be decided or they are too many or
    /// too large.
    /// </summary>
    public static IReadOnlyList<Piece>? TrySplit(Formula formula)
    {
        List<Piece> pieces = [];
        Piece whole = Piece.Whole(PiecewiseDefinitions.Unfold(formula));
        int mostNodes = Math.Max(LargePieces, MostCopies * whole.Formula.Nodes.Length);
        return TrySplit(whole, pieces, mostNodes, depth: 0) && NodesOf(pieces) <= mostNodes ? pieces : null;
    }

    /// <summary>
    /// Decides one condition of a piece after the other: an inner one first, since the outer may depend on it.
    /// </summary>
    private static bool TrySplit(Piece piece, List<Piece> pieces, int mostNodes, int depth)
    {
        if (pieces.Count > MostPieces || NodesOf(pieces) > mostNodes || depth > MostConditions)
        {
            return false;
        }

        int condition = FindCondition(piece.Formula);
        if (condition < 0)
        {
            Append(pieces, piece);
            return true;
        }

        Formula difference = Difference(piece.Formula, condition);
        if (BreakpointFinder.TryFind(difference, piece) is not { } breakpoints)
        {
            return false;
        }

        // Between two breakpoints, and on one, the condition has one truth value.
        Piece rest = piece;
        foreach (Breakpoint breakpoint in breakpoints)
        {
            double at = breakpoint.At;
            Piece left = rest with { Upper = at, HasUpper = breakpoint.BelongsLeft };
            Piece point = new(at, true, at, true, piece.Formula);
            if (!TryResolve(left, condition, difference, pieces, mostNodes, depth)
                || (breakpoint.IsExact && !TrySplit(point with { Formula = Resolve(piece.Formula, condition, sign: 0) }, pieces, mostNodes, depth + 1)))
            {
                return false;
            }

            rest = rest with { Lower = at, HasLower = breakpoint.BelongsRight };
        }

        return TryResolve(rest, condition, difference, pieces, mostNodes, depth);
    }

    private static bool TryResolve(Piece piece, int condition, Formula difference, List<Piece> pieces, int mostNodes, int depth)
    {
        if (piece.Lower > piece.Upper || (piece.Lower.Equals(piece.Upper) && !(piece.HasLower && piece.HasUpper)))
        {
            return true;
        }

        double inside = Inside(piece);
        return TrySplit(
            piece with { Formula = Resolve(piece.Formula, condition, PreciseEvaluator.TrySign(difference, inside) ?? SignOf(difference, inside)) },
            pieces,
            mostNodes,
            depth + 1);
    }

    // NaN has no sign, and only ≠ holds for it.
    private static int? SignOf(Formula difference, double x)
    {
        double value = FormulaEvaluator.Evaluate(difference, x);
        return double.IsNaN(value) ? null : Math.Sign(value);
    }

    private static int NodesOf(List<Piece> pieces)
    {
        int nodes = 0;
        foreach (Piece piece in pieces)
        {
            nodes += piece.Formula.Nodes.Length;
        }

        return nodes;
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

    /// <summary>A point inside a piece.</summary>
    private static double Inside(Piece piece) => (double.IsInfinity(piece.Lower), double.IsInfinity(piece.Upper)) switch
    {
        (true, true) => 0,
        (true, false) => piece.Upper - 1 - Math.Abs(piece.Upper),
        (false, true) => piece.Lower + 1 + Math.Abs(piece.Lower),
        _ when Neighbours.Above(piece.Lower).Equals(piece.Upper) => piece.HasUpper ? piece.Upper : piece.Lower,
        _ => (piece.Lower / 2) + (piece.Upper / 2),
    };

    // Nodes come after their operands: the first comparison has no condition inside.
    private static int FindCondition(Formula formula)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Op is ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual or ExpressionOp.GreaterThan
                or ExpressionOp.GreaterThanOrEqual or ExpressionOp.Equal or ExpressionOp.NotEqual)
            {
                return i;
            }
        }

        return -1;
    }

    private static Formula Difference(Formula formula, int comparison)
    {
        FormulaBuilder builder = new();
        Expression[] values = new Expression[comparison];
        for (int i = 0; i < comparison; i++)
        {
            values[i] = builder.Copy(formula.Nodes[i], values);
        }

        ExpressionNode node = formula.Nodes[comparison];
        return (values[node.A] - values[node.B]).ToFormula();
    }

    /// <summary>
    /// The formula with the truth value that a comparison has where the difference of its sides has a sign, and what
    /// follows from it.
    /// </summary>
    private static Formula Resolve(Formula formula, int comparison, int? sign)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        FormulaBuilder builder = new(nodes.Length);
        Expression[] values = new Expression[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            if (i == comparison)
            {
                values[i] = builder.Constant(FormulaEvaluator.Apply(node.Op, sign ?? double.NaN, 0));
                continue;
            }

            bool? a = node.A < 0 ? null : Truth(values[node.A]);
            bool? b = node.B < 0 ? null : Truth(values[node.B]);
            values[i] = (node.Op, a, b) switch
            {
                (ExpressionOp.Select, { } holds, _) => values[holds ? node.B : node.C],
                (ExpressionOp.Not, { } holds, _) => builder.Constant(holds ? 0 : 1),
                (ExpressionOp.And, true, _) => values[node.B],
                (ExpressionOp.And, _, true) => values[node.A],
                (ExpressionOp.And, false, _) or (ExpressionOp.And, _, false) => builder.Constant(0),
                (ExpressionOp.Or, false, _) => values[node.B],
                (ExpressionOp.Or, _, false) => values[node.A],
                (ExpressionOp.Or, true, _) or (ExpressionOp.Or, _, true) => builder.Constant(1),
                _ => builder.Copy(node, values),
            };
        }

        return values[nodes.Length - 1].ToFormula();
    }

    /// <summary>The truth value of a condition that is decided.</summary>
    private static bool? Truth(Expression condition) =>
        condition.Node.Op == ExpressionOp.Constant ? condition.Node.Value != 0 : null;
}
