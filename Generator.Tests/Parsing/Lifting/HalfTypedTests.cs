using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Parsing.Lifting;

/// <summary>Whatever stands in the editor, nothing throws: CS8785 and AD0001 fail these tests.</summary>
public sealed class HalfTypedTests
{
    private const string Step = "static float G(float v) { if (v is > 0 and < 1) return v; switch (v) { case 0: return 1; default: v *= 2; break; } return v; } ";

    [Theory]
    [InlineData("[Activation] partial class A { [Formula] static float F(float x) => x / (1 + MathF.Exp(-x)); }")]
    [InlineData("[Activation] partial class A { " + Step + "[Formula] static float F(float x) => G(x); }")]
    [InlineData("[Activation] partial class A { [Formula] static float F(float x) { float y = x switch { > 0 => x, var z => z * 2 }; return y > 1 ? y : -y; } }")]
    [InlineData("[Activation(\"tanh\")] partial class B; [Activation] partial class A { [Formula] static float F(float x) { var y = B.Evaluate(x) * 2; return y * B.Evaluate(x); } }")]
    [InlineData("[Activation] partial class A { [Formula] static float F(float x) { float k = 2; return L(x); float L(float v) => v * k; } }")]
    public async Task TruncatedSource_IsNoException(string source)
    {
        for (int length = source.Length; length > 0; length -= 7)
        {
            CSharpCompilation compilation = TestReferences.Compile(FormulaLifting.Usings + source[..length]);

            ImmutableArray<Diagnostic> diagnostics = await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation);

            Assert.True(length == source.Length || !diagnostics.IsEmpty || source[length - 1] is '}' or ';' or ' ', source[..length]);
        }
    }

    [Theory]
    [InlineData("x +")]
    [InlineData("MathF.")]
    [InlineData("MathF.Exp(")]
    [InlineData("MathF.Exp()")]
    [InlineData("MathF.Exp(x, x)")]
    [InlineData("Missing(x)")]
    [InlineData("x ? 1 : 2")]
    [InlineData("x switch { }")]
    [InlineData("x switch { > => 1, _ => x }")]
    [InlineData("x is ")]
    [InlineData("\"a\" * x")]
    [InlineData("Math.Max(x)")]
    [InlineData("Evaluate(x)")]
    [InlineData("A.Evaluate()")]
    [InlineData("Missing.Evaluate(x)")]
    [InlineData("x.Evaluate(x)")]
    [InlineData("F")]
    [InlineData("default(Missing)")]
    [InlineData("(Missing)x")]
    [InlineData("1 / 0")]
    [InlineData("x = ")]
    [InlineData("await x")]
    [InlineData("this.x")]
    [InlineData("null")]
    [InlineData("1e999f * x")]
    public async Task WrongExpression_IsNoException(string expression)
    {
        foreach (string body in new[] { $"=> {expression};", $"{{ return {expression}; }}", $"{{ float y = {expression}; return y; }}", $"{{ if ({expression}) return 1; return x; }}", $"{{ switch ({expression}) {{ case 1: break; }} return x; }}" })
        {
            CSharpCompilation compilation = TestReferences.Compile(
                $"{FormulaLifting.Usings}[Activation] partial class A {{ [Formula] static float F(float x) {body} }}");

            ImmutableArray<Diagnostic> diagnostics = await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation);

            Assert.NotEmpty(diagnostics);
            Assert.True(diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("ACT", StringComparison.Ordinal)) <= 1);
        }
    }
}
