using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

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

    /// <summary>What stands on either side of a magnitude.</summary>
    public const string Bar = "|";

    public static string Print(Expression expression)
    {
        // The steps of a derivation print the same subexpressions again and again: each arena's nodes are measured once.
        List<PrintedNode> printed = expression.Builder.PrintedNodes;
        for (int i = printed.Count; i <= expression.Index; i++)
        {
            Add(expression.Builder[i], printed);
        }

        return Text(printed[expression.Index], printed);
    }

    public static string Print(Formula formula)
    {
        List<PrintedNode> printed = new(formula.Nodes.Length);
        foreach (ExpressionNode node in formula.Nodes)
        {
            Add(node, printed);
        }

        return Text(printed[printed.Count - 1], printed);
    }

    private static void Add(ExpressionNode node, List<PrintedNode> printed)
    {
        PrintedNode result = PrintNode(node, printed);
        printed.Add(result.Length <= LongestText ? result : new PrintedNode(AtomLevel, "…"));
    }

    private static string Text(PrintedNode node, List<PrintedNode> printed)
    {
        StringBuilder text = new(node.Length);
        node.Write(text, printed);
        return text.ToString();
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

    private static PrintedNode PrintNode(ExpressionNode node, List<PrintedNode> printed)
    {
        PrintedOperand Operand(int index, int level) =>
            new(index, printed[index].Length, printed[index].Level < level, printed[index].HasBars);

        PrintedNode Atom(string text) => new(AtomLevel, text);

        PrintedNode Prefix(string op, int level) => new(level, op, Operand(node.A, SignLevel));

        PrintedNode Binary(string op, int left, int right, int level) => new(level, "", Operand(node.A, left), op, Operand(node.B, right));

        PrintedNode Call(string name, int level = AtomLevel) => new(level, name + "(", Operand(node.A, SelectLevel), After: ")");

        PrintedNode CallOfTwo(string name) =>
            new(AtomLevel, name + "(", Operand(node.A, SelectLevel), ", ", Operand(node.B, SelectLevel), After: ")");

        return node.Op switch
        {
            ExpressionOp.Constant => new(node.Value < 0 ? SignLevel : AtomLevel, Number(node.Value)),
            ExpressionOp.Parameter => Atom(Symbol(node.Name!)),
            ExpressionOp.Input => Atom("x"),
            ExpressionOp.Output => Atom("y"),
            ExpressionOp.Add => Binary(" + ", SumLevel, SumLevel, SumLevel),
            ExpressionOp.Subtract => Binary(" - ", SumLevel, ProductLevel, SumLevel),
            ExpressionOp.Multiply => Binary("·", ProductLevel, ProductLevel + 1, ProductLevel),
            ExpressionOp.Divide => Binary(" / ", ProductLevel, PowerLevel, ProductLevel),
            ExpressionOp.Negate => Prefix("-", SignLevel),
            ExpressionOp.Power => Power(Operand(node.A, AtomLevel), printed[node.B], Operand(node.B, SelectLevel)),
            ExpressionOp.Exp => Prefix("e^", PowerLevel),
            ExpressionOp.Log => Call("log"),
            ExpressionOp.Sqrt => Call("sqrt"),
            ExpressionOp.Tanh => Call("tanh"),
            ExpressionOp.Sinh => Call("sinh"),
            ExpressionOp.Cosh => Call("cosh"),
            ExpressionOp.LessThan => Binary(" < ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.LessThanOrEqual => Binary(" ≤ ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.GreaterThan => Binary(" > ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.GreaterThanOrEqual => Binary(" ≥ ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.Select => new(
                SelectLevel, "", Operand(node.A, OrLevel), " ? ", Operand(node.B, OrLevel), " : ", Operand(node.C, SelectLevel)),
            ExpressionOp.Equal => Binary(" = ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.NotEqual => Binary(" ≠ ", SumLevel, SumLevel, ComparisonLevel),
            ExpressionOp.And => Binary(" and ", AndLevel, AndLevel, AndLevel),
            ExpressionOp.Or => Binary(" or ", OrLevel, OrLevel, OrLevel),
            ExpressionOp.Not => Call("not ", ComparisonLevel),

            // Bars don't nest: there is no telling which closes which.
            ExpressionOp.Abs => printed[node.A].HasBars ? Call("abs") : new(AtomLevel, Bar, Operand(node.A, SelectLevel), After: Bar),
            ExpressionOp.Min => CallOfTwo("min"),
            ExpressionOp.Max => CallOfTwo("max"),
            ExpressionOp.NormalCdf => Call("Φ"),
            ExpressionOp.Single => Call("float"),
            ExpressionOp.Sign or ExpressionOp.Cbrt
                or ExpressionOp.Sin or ExpressionOp.Cos or ExpressionOp.Tan
                or ExpressionOp.Asin or ExpressionOp.Acos or ExpressionOp.Atan
                or ExpressionOp.Asinh or ExpressionOp.Acosh or ExpressionOp.Atanh
                or ExpressionOp.Log1p or ExpressionOp.Expm1 or ExpressionOp.Erf => Call(node.Op.ToString().ToLowerInvariant()),
            _ => throw new InvalidOperationException($"The printer doesn't know the operation {node.Op}."),
        };
    }

    private static PrintedNode Power(PrintedOperand value, PrintedNode power, PrintedOperand exponent) => power.Before switch
    {
        "2" => new(PowerLevel, "", value, "²"),
        "3" => new(PowerLevel, "", value, "³"),
        "4" => new(PowerLevel, "", value, "⁴"),
        _ when power.Length == 1 => new(PowerLevel, "", value, "^", exponent),
        _ => new(PowerLevel, "", value, "^(", exponent, After: ")"),
    };

    private static bool IsScientific(string number) => number.Contains("E");
}
