using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

using Xunit;

namespace Activations.Generator.Tests.Parsing.Lifting;

public sealed class LiftingTests
{
    private static readonly double[] s_inputs =
        [-20, -7.5, -3, -1, -0.75, -0.25, -0.0, 0, 0.125, 0.5, 1, 1.5, 2, 2.75, 6, 8, double.NaN];

    private static readonly Lazy<(CSharpCompilation Compilation, Assembly Assembly)> s_all = new(CompileAll);

    public static TheoryData<int> Rows => new(Enumerable.Range(0, LiftedFormulas.All.Count));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Formula_IsLifted(int row)
    {
        (string members, string expected) = LiftedFormulas.All[row];
        ActivationSpec spec = Lift(row, members);

        Assert.Equal(expected, spec.Formula.ToString());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Formula_HasTheValuesOfTheMethod(int row)
    {
        string members = LiftedFormulas.All[row].Members;
        ActivationSpec spec = Lift(row, members);
        MethodInfo method = s_all.Value.Assembly.GetType($"R{row}.A", throwOnError: true)!
            .GetMethod("F", BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (double input in s_inputs)
        {
            if (double.IsNaN(input) && members.Contains("Sign", StringComparison.Ordinal))
            {
                // Math.Sign throws there.
                continue;
            }

            bool isDouble = spec.ElementType == ElementType.Double;
            object result = method.Invoke(null, [isDouble ? (object)input : (float)input])!;
            double expected = isDouble ? (double)result : (float)result;
            double actual = FormulaEvaluator.Evaluate(spec.Formula, input);
            double tolerance = isDouble ? 1e-14 : 1e-6;
            Assert.True(
                expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected))
                    || (double.IsInfinity(expected) && Math.Abs(actual) > float.MaxValue),
                $"{members} at {input}: {expected} and {actual}");
        }
    }

    /// <summary>The same function in other words that the lifter doesn't keep.</summary>
    [Theory]
    [InlineData("[Formula] static float F(float x) => x / (1 + MathF.Exp(-x));")]
    [InlineData("// a comment\n[Formula]\nprivate static float\n  F( float value )\n=> value/( 1f+MathF.Exp( (-(value)) ) ) ;")]
    [InlineData("[Formula] static float F(float x) { return x / (1 + MathF.Exp(-x)); }")]
    [InlineData("[Formula] static float F(float x) { float e = MathF.Exp(-x); float d = 1.0f + e; return x / d; }")]
    [InlineData("[Formula] static float F(float x) { var d = MathF.Exp(-x); d = 1 + d; x /= d; return x; }")]
    [InlineData("[Formula] static float F(float x) => (float)(x / (1 + Math.Exp(-(double)x)));")]
    [InlineData("const float One = 1; [Formula] static float F(float x) => x / (One + float.Exp(-x));")]
    [InlineData("static float D(float v) => 1 + MathF.Exp(-v); [Formula] static float F(float x) => x / D(x);")]
    [InlineData("[Formula] static float Swish(float x) { return x / D(); float D() => 1 + MathF.Pow(MathF.E, -x); }")]
    [InlineData("[Formula] static float F(float x) { if (false) { return 0; } return x / (1 + MathF.Exp(-x)); }")]
    [InlineData("[Formula] static float F(float x) { if (x > 0) return x / (1 + MathF.Exp(-x)); else return x / (1 + MathF.Exp(-x)); }")]
    public void EquivalentFormula_IsEqual(string members)
    {
        Formula expected = FormulaLifting.Lift("[Formula] static float F(float x) => x / (1 + MathF.Exp(-x));");
        Formula actual = FormulaLifting.Lift(members);

        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    /// <summary>The formula that the user reads in the documentation is the one that the user wrote: nothing is reordered.</summary>
    [Theory]
    [InlineData("[Formula] static float F(float x) => x / (MathF.Exp(-x) + 1);")]
    [InlineData("[Formula] static float F(float x) => x * (1 / (1 + MathF.Exp(-x)));")]
    [InlineData("[Formula] static float F(float x) => x / (1 + 1 / MathF.Exp(x));")]
    [InlineData("[Formula] static float F(float x) => x / (1 + MathF.Exp(0 - x));")]
    [InlineData("[Formula] static float F(float x) => x / (1.0001f + MathF.Exp(-x));")]
    public void OtherFormula_IsNotEqual(string members)
    {
        Assert.NotEqual(
            FormulaLifting.Lift("[Formula] static float F(float x) => x / (1 + MathF.Exp(-x));"),
            FormulaLifting.Lift(members));
    }

    [Fact]
    public void LongSum_IsLifted()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("x * 0.5f", 1000));
        Formula formula = FormulaLifting.Lift($"[Formula] static float F(float x) => {sum};");

        Assert.Equal(500 * 3.0, FormulaEvaluator.Evaluate(formula, 3));
    }

    [Fact]
    public void LongChainOfConditions_IsLifted()
    {
        string arms = string.Concat(Enumerable.Range(0, 100).Select(i => $"x < {i} ? {i + 1} : "));
        Formula formula = FormulaLifting.Lift($"[Formula] static float F(float x) => {arms} x;");

        Assert.Equal(42, FormulaEvaluator.Evaluate(formula, 40.5));
    }

    [Fact]
    public void ManyBranches_AreLiftedOnce()
    {
        string branches = string.Concat(Enumerable.Range(0, 60).Select(i => $"if (x > {i}) {{ if (x > {i}.5f) return {i}; y += x; }} "));
        Formula formula = FormulaLifting.Lift($"[Formula] static float F(float x) {{ float y = 1; {branches} return y; }}");

        Assert.True(formula.Nodes.Length < 1000);
        Assert.Equal(0, FormulaEvaluator.Evaluate(formula, 7.75));
        Assert.Equal(1.25, FormulaEvaluator.Evaluate(formula, 0.25));
    }

    private static ActivationSpec Lift(int row, string members)
    {
        (ActivationSpec? spec, IReadOnlyList<Diagnostic> diagnostics) = FormulaLifting.Parse(s_all.Value.Compilation, $"R{row}.A");
        Assert.True(spec is not null, $"{members}\n{string.Join('\n', diagnostics)}");
        return spec;
    }

    private static (CSharpCompilation Compilation, Assembly Assembly) CompileAll()
    {
        CSharpCompilation compilation = TestReferences.Compile(
        [
            .. LiftedFormulas.All.Select((row, index) =>
                $$"""
                using System;
                using Activations;
                namespace R{{index}}
                {
                    [Activation(ElementType = typeof({{(row.Members.Contains("double F(double", StringComparison.Ordinal) ? "double" : "float")}}))]
                    partial class A
                    {
                        {{row.Members}}
                    }
                }
                """),
        ]);
        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return (compilation, new AssemblyLoadContext(nameof(LiftingTests), isCollectible: true).LoadFromStream(image));
    }
}
