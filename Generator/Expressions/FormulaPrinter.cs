using System;
using System.Collections.Generic;
using System.Globalization;

namespace Activations.Generator.Expressions;

/// <summary>
/// Writes formulas as mathematics on one line, with as few parentheses as keep the meaning:
/// <c>x &gt; 0 ? x : α·(e^x - 1)</c>.
/// </summary>
internal static class FormulaPrinter
{
    // How tightly an operation binds; an operand that binds less is put in parentheses.
    private const int SelectLevel = 0;
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int ComparisonLevel = 3;
    private const int SumLevel = 4;
    private const int ProductLevel = 5;
    private const int SignLevel = 6;
    private const int PowerLevel = 7;
    private const int AtomLevel = 8;

    // Text grows with every use of a shared node, and nobody reads more than a few lines of it.
    private const int LongestText = 1000;

    public static string Print(Expression expression)
    {
        // The steps of a derivation print the same subexpressions again and again: each arena's nodes are printed once.
        List<(string Text, int Level)> printed = expression.Builder.PrintedNodes;
        for (int i = printed.Count; i <= expression.Index; i++)
        {
            Add(expression.Builder[i], printed);
        }

        return printed[expression.Index].Text;
    }

    public static string Print(Formula formula)
    {
        List<(string Text, int Level)> printed = [];
        foreach (ExpressionNode node in formula.Nodes)
        {
            Add(node, printed);
        }

        return printed[printed.Count - 1].Text;
    }

    private static void Add(ExpressionNode node, List<(string Text, int Level)> printed)
    {
        (string Text, int Level) result = PrintNode(node, printed);
        printed.Add(result.Text.Length <= LongestText ? result : ("…", AtomLevel));
    }

    /// <summary>A hyperparameter's symbol: α for Alpha.</summary>
    public static string Symbol(string parameter) => parameter switch
    {
        "Alpha" => "α",
        "Beta" => "β",
        "Gamma" => "γ",
        "Lambda" => "λ",
        _ => parameter.ToLowerInvariant(),
    };

    /// <summary>
    /// A number as text, the same in every culture. A float's value is written as a float: 0.1, not
    /// 0.10000000149011612.
    /// </summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        float single = (float)value;
        string shorter = single.ToString("R", CultureInfo.InvariantCulture);
        return value.Equals((double)single) && shorter.Length < text.Length && (IsScientific(text) || !IsScientific(shorter))
            ? shorter
            : text;
    }

    private static (string Text, int Level) PrintNode(ExpressionNode node, List<(string Text, int Level)> printed)
    {
        string Operand(int index, int level) =>
            printed[index].Level < level ? "(" + printed[index].Text + ")" : printed[index].Text;

        string Binary(string op, int left, int right) => Operand(node.A, left) + op + Operand(node.B, right);

        string Call(string name) => name + "(" + printed[node.A].Text + ")";

        string CallOfTwo(string name) => name + "(" + printed[node.A].Text + ", " + printed[node.B].Text + ")";

        return node.Op switch
        {
            ExpressionOp.Constant => (Number(node.Value), node.Value < 0 ? SignLevel : AtomLevel),
            ExpressionOp.Parameter => (Symbol(node.Name!), AtomLevel),
            ExpressionOp.Input => ("x", AtomLevel),
            ExpressionOp.Output => ("y", AtomLevel),
            ExpressionOp.Add => (Binary(" + ", SumLevel, SumLevel), SumLevel),
            ExpressionOp.Subtract => (Binary(" - ", SumLevel, ProductLevel), SumLevel),
            ExpressionOp.Multiply => (Binary("·", ProductLevel, ProductLevel + 1), ProductLevel),
            ExpressionOp.Divide => (Binary(" / ", ProductLevel, PowerLevel), ProductLevel),
            ExpressionOp.Negate => ("-" + Operand(node.A, SignLevel), SignLevel),
            ExpressionOp.Power => (Operand(node.A, AtomLevel) + Exponent(printed[node.B].Text), PowerLevel),
            ExpressionOp.Exp => ("e^" + Operand(node.A, SignLevel), PowerLevel),
            ExpressionOp.Log => (Call("log"), AtomLevel),
            ExpressionOp.Sqrt => (Call("sqrt"), AtomLevel),
            ExpressionOp.Tanh => (Call("tanh"), AtomLevel),
            ExpressionOp.Sinh => (Call("sinh"), AtomLevel),
            ExpressionOp.Cosh => (Call("cosh"), AtomLevel),
            ExpressionOp.LessThan => (Binary(" < ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.LessThanOrEqual => (Binary(" ≤ ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.GreaterThan => (Binary(" > ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.GreaterThanOrEqual => (Binary(" ≥ ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.Select => (
                Operand(node.A, OrLevel) + " ? " + Operand(node.B, OrLevel) + " : " + Operand(node.C, SelectLevel),
                SelectLevel),
            ExpressionOp.Equal => (Binary(" = ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.NotEqual => (Binary(" ≠ ", SumLevel, SumLevel), ComparisonLevel),
            ExpressionOp.And => (Binary(" and ", AndLevel, AndLevel), AndLevel),
            ExpressionOp.Or => (Binary(" or ", OrLevel, OrLevel), OrLevel),
            ExpressionOp.Not => (Call("not "), ComparisonLevel),

            // Bars don't nest: there is no telling which closes which.
            ExpressionOp.Abs => (printed[node.A].Text.Contains("|") ? Call("abs") : "|" + printed[node.A].Text + "|", AtomLevel),
            ExpressionOp.Min => (CallOfTwo("min"), AtomLevel),
            ExpressionOp.Max => (CallOfTwo("max"), AtomLevel),
            ExpressionOp.NormalCdf => (Call("Φ"), AtomLevel),
            ExpressionOp.Single => (Call("float"), AtomLevel),
            ExpressionOp.Sign or ExpressionOp.Cbrt
                or ExpressionOp.Sin or ExpressionOp.Cos or ExpressionOp.Tan
                or ExpressionOp.Asin or ExpressionOp.Acos or ExpressionOp.Atan
                or ExpressionOp.Asinh or ExpressionOp.Acosh or ExpressionOp.Atanh
                or ExpressionOp.Log1p or ExpressionOp.Expm1 or ExpressionOp.Erf => (Call(node.Op.ToString().ToLowerInvariant()), AtomLevel),
            _ => throw new InvalidOperationException($"The printer doesn't know the operation {node.Op}."),
        };
    }

    private static bool IsScientific(string number) => number.Contains("E");

    private static string Exponent(string text) => text switch
    {
        "2" => "²",
        "3" => "³",
        "4" => "⁴",
        _ when text.Length == 1 => "^" + text,
        _ => "^(" + text + ")",
    };
}
