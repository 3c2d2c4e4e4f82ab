using System;
using System.Globalization;

using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>Writes arithmetic as C#, for messages and fixes: <c>s * (1 - s)</c>.</summary>
internal sealed class CSharpFormula
{
    private const int ConditionalLevel = 0;
    private const int ComparisonLevel = 1;
    private const int SumLevel = 2;
    private const int ProductLevel = 3;
    private const int SignLevel = 4;
    private const int PrimaryLevel = 5;

    private readonly Func<ExpressionNode, string?> _names;
    private readonly NumberStyle _style;
    private readonly string _typeName;
    private readonly string? _functions;

    private CSharpFormula(Func<ExpressionNode, string?> names, NumberStyle style, string typeName, string? functions)
    {
        _names = names;
        _style = style;
        _typeName = typeName;
        _functions = functions;
    }

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="style">How numbers are written.</param>
    /// <param name="typeName">The type that the numbers have, where generic math needs it.</param>
    /// <param name="names">The spelling of the input, the output and the parameters.</param>
    /// <param name="functions">The type whose functions may be called, or <see langword="null"/> for plain arithmetic.</param>
    /// <returns>The text, or <see langword="null"/> if it can't be written so.</returns>
    public static string? TryWrite(Formula formula, NumberStyle style, string typeName, Func<ExpressionNode, string?> names, string? functions = null)
    {
        CSharpFormula writer = new(names, style, typeName, functions);
        (string Text, int Level, double? Constant)?[] texts = new (string, int, double?)?[formula.Nodes.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = writer.Write(formula, formula.Nodes[i], texts);
        }

        return texts[texts.Length - 1]?.Text;
    }

    private (string Text, int Level, double? Constant)? Write(Formula formula, ExpressionNode node, (string Text, int Level, double? Constant)?[] texts)
    {
        if (node.Op == ExpressionOp.Constant)
        {
            return Number(node.Value);
        }

        if (node.OperandCount == 0)
        {
            return _names(node) is { } name ? (name, PrimaryLevel, null) : null;
        }

        if (node.Op == ExpressionOp.Power)
        {
            return texts[node.A] is { } root ? Power(root, formula.Nodes[node.B].Value) : null;
        }

        if (texts[node.A] is not { } a || (node.B >= 0 && texts[node.B] is null) || (node.C >= 0 && texts[node.C] is null))
        {
            return null;
        }

        (string Text, int Level, double? Constant) b = node.B < 0 ? a : texts[node.B]!.Value;
        if (a.Constant is { } x && b.Constant is { } y
            && node.Op is ExpressionOp.Add or ExpressionOp.Subtract or ExpressionOp.Multiply or ExpressionOp.Divide or ExpressionOp.Negate)
        {
            return Number(FormulaEvaluator.Apply(node.Op, x, y));
        }

        return node.Op switch
        {
            ExpressionOp.Add => ($"{Group(a, SumLevel)} + {Group(b, SumLevel)}", SumLevel, null),
            ExpressionOp.Subtract => ($"{Group(a, SumLevel)} - {Group(b, ProductLevel)}", SumLevel, null),
            ExpressionOp.Multiply => ($"{Group(a, ProductLevel)} * {Group(b, SignLevel)}", ProductLevel, null),
            ExpressionOp.Divide => ($"{Group(a, ProductLevel)} / {Group(b, SignLevel)}", ProductLevel, null),
            ExpressionOp.Negate => ($"-{Group(a, PrimaryLevel)}", SignLevel, null),
            ExpressionOp.GreaterThan => ($"{Group(a, SumLevel)} > {Group(b, SumLevel)}", ComparisonLevel, null),
            ExpressionOp.GreaterThanOrEqual => ($"{Group(a, SumLevel)} >= {Group(b, SumLevel)}", ComparisonLevel, null),
            ExpressionOp.Select => ($"{Group(a, ComparisonLevel)} ? {Group(b, ComparisonLevel)} : {Group(texts[node.C]!.Value, ConditionalLevel)}", ConditionalLevel, null),
            ExpressionOp.Exp or ExpressionOp.Log or ExpressionOp.Sqrt or ExpressionOp.Tanh or ExpressionOp.Sinh or ExpressionOp.Cosh or ExpressionOp.Abs
                when _functions is not null => ($"{_functions}.{node.Op}({a.Text})", PrimaryLevel, null),
            ExpressionOp.Max or ExpressionOp.Min when _functions is not null => ($"{_functions}.{node.Op}({a.Text}, {b.Text})", PrimaryLevel, null),
            _ => null,
        };
    }

    private static (string Text, int Level, double? Constant)? Power((string Text, int Level, double? Constant) root, double exponent)
    {
        if (exponent is not (2 or 3))
        {
            return null;
        }

        string factor = Group(root, SignLevel);
        return (exponent == 2 ? $"{factor} * {factor}" : $"{factor} * {factor} * {factor}", ProductLevel, null);
    }

    private (string Text, int Level, double? Constant) Number(double value)
    {
        bool isWhole = Math.Abs(value) < 1e6 && value == Math.Floor(value);
        string digits = isWhole ? value.ToString("0", CultureInfo.InvariantCulture)
            : _style == NumberStyle.Single ? ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f"
            : FormulaPrinter.Number(value);
        string text = _style != NumberStyle.Generic ? digits
            : value == 0 ? _typeName + ".Zero"
            : value == 1 ? _typeName + ".One"
            : $"{_typeName}.CreateChecked({digits})";
        return (text, value < 0 && _style != NumberStyle.Generic ? SignLevel : PrimaryLevel, value);
    }

    private static string Group((string Text, int Level, double? Constant) operand, int level)
        => operand.Level < level ? "(" + operand.Text + ")" : operand.Text;
}
