using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Differentiates formulas by the textbook's rules and logs each application.
/// </summary>
internal static class Differentiator
{
    /// <summary>The derivative of a formula with respect to the input.</summary>
    /// <param name="formula">
    /// The formula. Where its conditions can be decided it comes piece by piece, without them; otherwise each case is
    /// differentiated.
    /// </param>
    /// <param name="log">Receives the steps.</param>
    public static Formula Differentiate(Formula formula, DerivationLog log)
    {
        // From the root down, as on paper. Definitions are unfolded first: the rules know exponentials only.
        Formula unfolded = ExponentialDefinitions.Unfold(formula, log);
        FormulaBuilder builder = new();
        ReadOnlySpan<ExpressionNode> nodes = unfolded.Nodes;
        Expression[] values = new Expression[nodes.Length];
        Expression?[] derivatives = new Expression?[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            values[i] = builder.Copy(node, values);
            derivatives[i] = Derivative(
                values[i],
                node.A < 0 ? null : derivatives[node.A],
                node.B < 0 ? null : derivatives[node.B],
                node.C < 0 ? null : derivatives[node.C]);
        }

        for (int i = nodes.Length - 1; i >= 0 && !log.IsFull; i--)
        {
            if (derivatives[i] is not null)
            {
                LogRule(values[i], nodes[i].A >= 0 && derivatives[nodes[i].A] is not null, nodes[i].B >= 0 && derivatives[nodes[i].B] is not null, log);
            }
        }

        Expression result = derivatives[nodes.Length - 1] ?? builder.Constant(0);
        log.Add("put together", "y'", FormulaPrinter.Print(result));
        return result.ToFormula();
    }

    /// <summary>The derivative of one operation from those of its operands; null stands for a constant's.</summary>
    private static Expression? Derivative(Expression e, Expression? da, Expression? db, Expression? dc)
    {
        switch (e.Node.Op)
        {
            case ExpressionOp.Constant or ExpressionOp.Parameter or ExpressionOp.Output:
                return null;
            case ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual or ExpressionOp.GreaterThan or ExpressionOp.GreaterThanOrEqual
                or ExpressionOp.Equal or ExpressionOp.NotEqual or ExpressionOp.And or ExpressionOp.Or or ExpressionOp.Not:
                return null;
            case ExpressionOp.Select:
                Expression zero = e.Builder.Constant(0);
                return db is null && dc is null ? null : Functions.Where(e.A, db ?? zero, dc ?? zero);
            case ExpressionOp.Input:
                return e.Builder.Constant(1);
            case ExpressionOp.Add:
                return da is { } u && db is { } v ? Simplifier.Add(u, v) : da ?? db;
            case ExpressionOp.Subtract:
                return db is not { } subtrahend ? da
                    : da is { } minuend ? Simplifier.Subtract(minuend, subtrahend)
                    : Simplifier.Negate(subtrahend);
            case ExpressionOp.Negate:
                return da is { } negated ? Simplifier.Negate(negated) : null;
            case ExpressionOp.Multiply:
                Expression? left = da is { } dl ? Simplifier.Multiply(dl, e.B) : null;
                Expression? right = db is { } dr ? Simplifier.Multiply(e.A, dr) : null;
                return left is { } l && right is { } r ? Simplifier.Add(l, r) : left ?? right;
            case ExpressionOp.Divide:
                return Quotient(e, da, db);
            case ExpressionOp.Power:
                return da is { } dBase
                    ? Simplifier.Multiply(Simplifier.Multiply(e.B, PowerLess(e)), dBase)
                    : null;
            case ExpressionOp.Exp:
                return da is { } dExponent ? Simplifier.Multiply(e, dExponent) : null;
            case ExpressionOp.Log:
                return da is { } dLog ? Simplifier.Divide(dLog, e.A) : null;
            case ExpressionOp.Sqrt:
                return da is { } dRoot ? Simplifier.Divide(dRoot, Simplifier.Multiply(e.Builder.Constant(2), e)) : null;
            default:
                return da is { } inner ? Simplifier.Multiply(ElementaryDerivatives.Of(e), inner) : null;
        }
    }

    private static Expression? Quotient(Expression e, Expression? da, Expression? db)
    {
        if (db is not { } dv)
        {
            return da is { } du ? Simplifier.Divide(du, e.B) : null;
        }

        Expression subtrahend = Simplifier.Multiply(e.A, dv);
        Expression numerator = da is { } minuend
            ? Simplifier.Subtract(Simplifier.Multiply(minuend, e.B), subtrahend)
            : Simplifier.Negate(subtrahend);
        return Simplifier.Divide(numerator, Simplifier.Square(e.B));
    }

    // The power with an exponent that is one less.
    private static Expression PowerLess(Expression e) => e.B.Node.Value switch
    {
        2 => e.A,
        double exponent => Functions.Power(e.A, exponent - 1),
    };

    private static void LogRule(Expression e, bool varyingA, bool varyingB, DerivationLog log)
    {
        if (e.Node.Op == ExpressionOp.Input)
        {
            return;
        }

        string a = e.Node.A < 0 ? string.Empty : DerivationLog.Group(e.A);
        string b = e.Node.B < 0 ? string.Empty : DerivationLog.Group(e.B);
        string primeA = Prime(e.Node.A < 0 ? e : e.A);
        string primeB = Prime(e.Node.B < 0 ? e : e.B);
        if (e.Node.Op == ExpressionOp.Select)
        {
            log.Add("case by case", Prime(e), $"{a} ? {primeB} : {Prime(e.C)}");
            return;
        }

        (string Rule, string After) step = (e.Node.Op, varyingA, varyingB) switch
        {
            (ExpressionOp.Add, true, true) => ("sum rule", $"{primeA} + {primeB}"),
            (ExpressionOp.Add, true, false) => ("sum rule", primeA),
            (ExpressionOp.Add, _, _) => ("sum rule", primeB),
            (ExpressionOp.Subtract, true, true) => ("difference rule", $"{primeA} - {primeB}"),
            (ExpressionOp.Subtract, true, false) => ("difference rule", primeA),
            (ExpressionOp.Subtract, _, _) => ("difference rule", "-" + primeB),
            (ExpressionOp.Negate, _, _) => ("factor rule", "-" + primeA),
            (ExpressionOp.Multiply, true, true) => ("product rule", $"{primeA}·{b} + {a}·{primeB}"),
            (ExpressionOp.Multiply, true, false) => ("factor rule", $"{b}·{primeA}"),
            (ExpressionOp.Multiply, _, _) => ("factor rule", $"{a}·{primeB}"),
            (ExpressionOp.Divide, true, true) => ("quotient rule", $"({primeA}·{b} - {a}·{primeB}) / {b}²"),
            (ExpressionOp.Divide, true, false) => ("factor rule", $"{primeA} / {b}"),
            (ExpressionOp.Divide, _, _) => ("quotient rule", e.A.Node is { Op: ExpressionOp.Constant, Value: 1 } ? $"-{primeB} / {b}²" : $"-{a}·{primeB} / {b}²"),
            (ExpressionOp.Power, _, _) => ("power rule", $"{b}·{DerivationLog.Group(PowerLess(e))}·{primeA}"),
            (ExpressionOp.Exp, _, _) => e.A.Node.Op == ExpressionOp.Input
                ? ("exponential rule", FormulaPrinter.Print(e))
                : ("chain rule", $"{FormulaPrinter.Print(e)}·{primeA}"),
            (ExpressionOp.Log, _, _) => ("chain rule", $"{primeA} / {a}"),
            (ExpressionOp.Sqrt, _, _) => ("chain rule", $"{primeA} / (2·{FormulaPrinter.Print(e)})"),
            _ => ("chain rule", $"{DerivationLog.Group(ElementaryDerivatives.Of(e))}·{primeA}"),
        };
        log.Add(step.Rule, Prime(e), step.After);
    }

    private static string Prime(Expression e) => e.Node.Op switch
    {
        ExpressionOp.Input => "1",
        _ => DerivationLog.Group(e) + "'",
    };
}
