using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Parsing.Lifting;

/// <summary>Random formulas, written as C# in random ways, lift to what they were.</summary>
public sealed class RandomBodyTests
{
    private const int Count = 2000;

    private static readonly double[] s_inputs = [-9.5, -2, -1, -0.3, 0, 0.2, 1, 1.75, 4, double.NaN];

    [Fact]
    public void RandomBody_LiftsToItsFormula()
    {
        Random random = new(20_261_122);
        List<Formula> formulas = [];
        StringBuilder source = new(FormulaLifting.Usings);
        for (int i = 0; i < Count; i++)
        {
            FormulaBuilder builder = new();
            Formula formula = Number(builder, random, 4).ToFormula();
            formulas.Add(formula);
            source.Append(CultureInfo.InvariantCulture, $"[Activation(ElementType = typeof(double))] partial class R{i} {{ [Formula] static double F(double x) {{ {Write(formula, random)} }} }}\n");
        }

        CSharpCompilation compilation = TestReferences.Compile(source.ToString());
        for (int i = 0; i < Count; i++)
        {
            (ActivationSpec? spec, IReadOnlyList<Diagnostic> diagnostics) = FormulaLifting.Parse(compilation, $"R{i}");

            Assert.True(spec is not null, $"{formulas[i]}\n{string.Join('\n', diagnostics)}");
            foreach (double input in s_inputs)
            {
                double expected = FormulaEvaluator.Evaluate(formulas[i], input);
                double actual = FormulaEvaluator.Evaluate(spec.Formula, input);
                Assert.True(
                    expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected),
                    $"{formulas[i]} became {spec.Formula}: at {input} {expected} became {actual}");
            }
        }
    }

    private static Expression Number(FormulaBuilder builder, Random random, int depth)
    {
        if (depth == 0)
        {
            return random.Next(3) == 0 ? builder.Constant(random.Next(-4, 5) / 4.0) : builder.Input;
        }

        Expression Next() => Number(builder, random, random.Next(depth));

        return random.Next(12) switch
        {
            0 => Next() + Next(),
            1 => Next() - Next(),
            2 => Next() * Next(),

            // Where both are constants, the compiler's constant may be infinite.
            3 => Next() / (builder.Input - Next()),
            4 => -Next(),
            5 => Exp(Next()),
            6 => builder.Unary(s_functions[random.Next(s_functions.Length)], Next()),
            7 => Max(Next(), Next()),
            8 => Min(Next(), Next()),
            9 => Power(Next(), random.Next(2, 5)),
            _ => Where(Condition(builder, random, depth - 1), Next(), Next()),
        };
    }

    private static readonly ExpressionOp[] s_functions =
    [
        ExpressionOp.Log, ExpressionOp.Sqrt, ExpressionOp.Tanh, ExpressionOp.Sinh, ExpressionOp.Cosh, ExpressionOp.Abs,
        ExpressionOp.Cbrt, ExpressionOp.Sin, ExpressionOp.Cos, ExpressionOp.Atan, ExpressionOp.Asinh,
    ];

    private static Expression Condition(FormulaBuilder builder, Random random, int depth)
    {
        if (depth > 0 && random.Next(2) == 0)
        {
            return random.Next(3) switch
            {
                0 => And(Condition(builder, random, depth - 1), Condition(builder, random, depth - 1)),
                1 => Or(Condition(builder, random, depth - 1), Condition(builder, random, depth - 1)),
                _ => Not(Condition(builder, random, depth - 1)),
            };
        }

        Expression a = Number(builder, random, Math.Min(depth, 1));
        Expression b = builder.Constant(random.Next(-4, 5) / 2.0);
        return random.Next(6) switch
        {
            0 => a < b,
            1 => a <= b,
            2 => a > b,
            3 => a >= b,
            4 => Equal(a, b),
            _ => NotEqual(a, b),
        };
    }

    /// <summary>A method body: each node is an expression, a local, or a local that branches assign.</summary>
    private static string Write(Formula formula, Random random)
    {
        StringBuilder statements = new();
        List<string> texts = [];
        for (int i = 0; i < formula.Nodes.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            string type = IsCondition(node.Op) ? "bool" : "double";
            bool isLast = i == formula.Nodes.Length - 1;
            if (node.Op == ExpressionOp.Select && random.Next(2) == 0)
            {
                string condition = texts[node.A];
                string a = texts[node.B];
                string b = texts[node.C];
                string text = (isLast, random.Next(3)) switch
                {
                    (true, 0) => $"if ({condition}) return {a}; return {b};",
                    (true, 1) => $"if (!({condition})) {{ return {b}; }} else {{ return {a}; }}",
                    (true, _) => $"switch ({condition}) {{ case false: return {b}; default: return {a}; }}",
                    (_, 0) => $"double v{i}; if ({condition}) v{i} = {a}; else {{ v{i} = {b}; }}",
                    (_, 1) => $"double v{i} = {b}; if ({condition}) {{ v{i} = {a}; }}",
                    _ => $"var v{i} = ({condition}) switch {{ true => {a}, _ => {b} }};",
                };
                statements.Append(text).Append(' ');
                if (isLast)
                {
                    return statements.ToString();
                }

                texts.Add("v" + i.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            string expression = Write(node, texts, random);
            if (!isLast && random.Next(3) == 0)
            {
                statements.Append(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? type : "var")} v{i} = {expression}; ");
                expression = "v" + i.ToString(CultureInfo.InvariantCulture);
            }

            texts.Add(expression);
        }

        return statements.Append(CultureInfo.InvariantCulture, $"return {texts[^1]};").ToString();
    }

    private static string Write(ExpressionNode node, List<string> texts, Random random)
    {
        string Infix(string op) => $"({texts[node.A]} {op} {texts[node.B]})";

        string type = random.Next(2) == 0 ? "Math" : "double";
        return node.Op switch
        {
            ExpressionOp.Constant => node.Value.ToString("0.0###", CultureInfo.InvariantCulture) is var text && node.Value < 0 ? $"({text})" : text,
            ExpressionOp.Input => "x",
            ExpressionOp.Add => Infix("+"),
            ExpressionOp.Subtract => Infix("-"),
            ExpressionOp.Multiply => Infix("*"),
            ExpressionOp.Divide => Infix("/"),
            ExpressionOp.LessThan => Infix("<"),
            ExpressionOp.LessThanOrEqual => Infix("<="),
            ExpressionOp.GreaterThan => Infix(">"),
            ExpressionOp.GreaterThanOrEqual => Infix(">="),
            ExpressionOp.Equal => Infix("=="),
            ExpressionOp.NotEqual => Infix("!="),
            ExpressionOp.And => Infix(random.Next(2) == 0 ? "&&" : "&"),
            ExpressionOp.Or => Infix(random.Next(2) == 0 ? "||" : "|"),
            ExpressionOp.Not => $"!{texts[node.A]}",
            ExpressionOp.Negate => $"(-{texts[node.A]})",
            ExpressionOp.Power => $"{type}.Pow({texts[node.A]}, {texts[node.B]})",
            ExpressionOp.Max or ExpressionOp.Min => $"{type}.{node.Op}({texts[node.A]}, {texts[node.B]})",
            ExpressionOp.Select => $"({texts[node.A]} ? {texts[node.B]} : {texts[node.C]})",
            _ => $"{type}.{node.Op}({texts[node.A]})",
        };
    }

    private static bool IsCondition(ExpressionOp op) => op is ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual
        or ExpressionOp.GreaterThan or ExpressionOp.GreaterThanOrEqual or ExpressionOp.Equal or ExpressionOp.NotEqual
        or ExpressionOp.And or ExpressionOp.Or or ExpressionOp.Not;
}
