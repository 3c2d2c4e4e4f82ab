using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>Formulas that are too large, too deep or nowhere defined: members that compile, or an error that says why, and an end.</summary>
public sealed class HostileFormulaTests
{
    private static readonly CSharpCompilation s_empty = TestReferences.Compile();

    [Theory]
    [InlineData("x * 3.4e38f")]
    [InlineData("x * 1e-45f")]
    [InlineData("MathF.Exp(3.4e38f * x)")]
    [InlineData("x + float.MaxValue * float.MaxValue")]
    [InlineData("x * float.NaN")]
    [InlineData("x + float.PositiveInfinity")]
    [InlineData("0f / 0f")]
    [InlineData("x / 0f")]
    [InlineData("0 * x / (0 * x)")]
    [InlineData("(x - x) / (x - x)")]
    [InlineData("MathF.Log(-1f)")]
    [InlineData("MathF.Sqrt(-1 - x * x)")]
    [InlineData("MathF.Log(-MathF.Exp(x))")]
    [InlineData("(float)Math.Pow(x, 1e300)")]
    [InlineData("(float)Math.Pow(x, -1e300)")]
    [InlineData("(float)Math.Pow(x, 1e-300)")]
    [InlineData("(float)Math.Pow(1e300, x)")]
    [InlineData("(float)Math.Pow(x, 1000)")]
    [InlineData("MathF.Pow(x * x + 1, 16777217f)")]
    [InlineData("MathF.Exp(MathF.Exp(MathF.Exp(MathF.Exp(x))))")]
    [InlineData("(x * MathF.Tanh(x) * x * MathF.Tanh(x) + x + 1 / (x * MathF.Tanh(x) * x * MathF.Tanh(x) + x)) / (x * MathF.Tanh(x) * x * MathF.Tanh(x) + x)")]
    [InlineData("MathF.Acosh(4 + x + MathF.Abs(x))")]
    [InlineData("x > 0 ? 1 / x : x < 0 ? 1 / x : 0")]
    [InlineData("x == 0 ? 1 : MathF.Sin(x) / x")]
    [InlineData("x != x ? 1 : x")]
    [InlineData("MathF.Sin(1e30f * x)")]
    [InlineData("x + MathF.Exp(3.4e38f)")]
    [InlineData("x + MathF.Asin(-3f)")]
    [InlineData("x * MathF.Log(-1f) + x")]
    [InlineData("x / MathF.Sin(0f)")]
    [InlineData("x * x * MathF.Sin(0f) + x")]
    [InlineData("MathF.Acosh(x / x)")]
    [InlineData("(float)Math.Pow(x / x, 1 / 3.0) * x")]
    [InlineData("x > 1 ? MathF.Pow(x / x, 1 / 3f) : MathF.Max(MathF.Acosh(x / x), x / x + MathF.Asin(-3f))")]
    [InlineData("(MathF.Sinh(x * x * x * x * x * x + x) / (x * x * x * x * x * x + x - 3f)) / (x * x * x * x * x * x + x)")]
    [InlineData("1f")]
    [InlineData("-0f")]
    public void ExtremeNumber_BreaksNothing(string formula) => Check(formula);

    [Theory]
    [InlineData("-(", "x", ")", 500)]
    [InlineData("MathF.Exp(", "x", ")", 500)]
    [InlineData("MathF.Exp(-", "x", ")", 16)]
    [InlineData("MathF.Tanh(", "x", ")", 40)]
    [InlineData("1 / (1 + ", "x", ")", 200)]
    [InlineData("1 / (1 + MathF.Exp(-", "x", "))", 20)]
    [InlineData("x * (1 + ", "x", ")", 300)]
    [InlineData("MathF.Sqrt(1 + ", "x", ")", 100)]
    [InlineData("MathF.Abs(1 - ", "x", ")", 60)]
    [InlineData("MathF.Max(x, 2 * ", "x", ")", 60)]
    [InlineData("(x > 0 ? x : ", "x", ")", 200)]
    [InlineData("(x < 1 ? 2 * x : 1 + ", "x", ")", 60)]
    public void DeepFormula_BreaksNothing(string head, string middle, string tail, int depth)
        => Check(string.Concat(Enumerable.Repeat(head, depth)) + middle + string.Concat(Enumerable.Repeat(tail, depth)));

    [Theory]
    [InlineData("x", " + ", 1000)]
    [InlineData("x", " * ", 1000)]
    [InlineData("MathF.Exp(x * {0})", " + ", 200)]
    [InlineData("1 / (1 + MathF.Exp({0} - x))", " + ", 150)]
    [InlineData("MathF.Tanh(x * {0})", " * ", 100)]
    [InlineData("(x + {0})", " * ", 300)]
    [InlineData("1 / (x * x + {0})", " + ", 150)]
    [InlineData("MathF.Max(x, {0})", " + ", 100)]
    [InlineData("MathF.Abs(x - {0})", " * ", 60)]
    public void LongFormula_BreaksNothing(string part, string op, int count)
        => Check(string.Join(op, Enumerable.Range(1, count).Select(k => part.Replace("{0}", $"{k}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("if (x < {0}) return {0} * x; ", 300)]
    [InlineData("if (x * x < {0}) return MathF.Exp(x); ", 100)]
    [InlineData("if (MathF.Exp(x) > {0} && x < {0}) return x; ", 100)]
    [InlineData("if (x == {0}) return 1; ", 200)]
    public void ConditionsByTheHundred_BreakNothing(string part, int count)
        => CheckBody("{ " + string.Concat(Enumerable.Range(1, count).Select(k => part.Replace("{0}", $"{k}", StringComparison.Ordinal))) + "return x; }");

    private static void Check(string formula) => CheckBody("=> " + formula + ";");

    private static void CheckBody(string body)
    {
        string source = $"using System;\nusing Activations;\n[Activation] partial class A {{ [Formula] static float F(float x) {body} }}";

        DefinitionRun run = DefinitionRun.Of(s_empty, TestReferences.ParseOptions, source);

        Assert.True(run.Flaws.IsEmpty, string.Join('\n', run.Flaws) + "\n" + source);
    }
}
