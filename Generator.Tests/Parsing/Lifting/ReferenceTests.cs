using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Expressions;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Parsing.Lifting;

/// <summary>
/// Formulas that evaluate other activations: a generated method, which the generator can't see, and the analyzer can.
/// </summary>
public sealed class ReferenceTests
{
    private const string Formula = "[Formula] static float F(float x) => ";

    [Theory]
    [InlineData("x * B.Evaluate(x)", "[Activation(\"sigmoid\")] partial class B;", "x·(1 / (1 + e^-x))")]
    [InlineData("x * B.Evaluate(2 * x)", "[Activation(\"logistic\")] sealed partial class B { }", "x·(1 / (1 + e^-(2·x)))")]
    [InlineData("B.Evaluate(x) + C.Evaluate(x)", "[Activation(\"leaky_relu\", Alpha = 0.25)] partial class B; [Activation(\"elu\", Alpha = 2)] partial class C;", "(x > 0 ? x : 0.25·x) + (x > 0 ? x : 2·(e^x - 1))")]
    [InlineData("B.Evaluate(x)", "[Activation(\"leaky_relu\", Alpha = 0.1)] partial class B;", "x > 0 ? x : 0.1·x")]
    [InlineData("B.Evaluate(x) / 2", "[Activation] partial class B { [Formula] static float G(float y) => y * y; }", "x·x / 2")]
    [InlineData("1 / 2 * B.Evaluate(x)", "[Activation(\"identity\")] partial class B;", "0·x")]
    [InlineData("B.Evaluate(B.Evaluate(x))", "[Activation] partial class B { [Formula] static float G(float y) => y + 1; }", "x + 1 + 1")]
    [InlineData("(float)B.Evaluate(x)", "[Activation(\"tanh\", ElementType = typeof(double))] partial class B;", "tanh(x)")]
    [InlineData("N.Outer.B.Evaluate(x)", "namespace N { partial class Outer { [Activation(\"tanh\")] internal partial class B; } }", "tanh(x)")]
    [InlineData("global::N.Outer<int>.B.Evaluate(x)", "namespace N { partial struct Outer<T> { [Activation(\"tanh\")] internal partial record B; } }", "tanh(x)")]
    [InlineData("G(x)", "partial class A { static float G(float v) => 2 * B.Evaluate(v); } [Activation(\"exp\")] partial class B;", "2·e^x")]
    [InlineData("B.Evaluate(x)", "[Activation] partial class B { [Formula] static float G(float y) => C.Evaluate(y) + 1; } [Activation(\"tanh\")] partial class C;", "tanh(x) + 1")]
    [InlineData("B.Evaluate(x) + D.Evaluate(x)", "[Activation] partial class B { [Formula] static float G(float y) => D.Evaluate(y) + 1; } [Activation(\"tanh\")] partial class D;", "tanh(x) + 1 + tanh(x)")]
    [InlineData("x > 0 ? B.Evaluate(x: x) : 0", "[Activation(\"tanh\")] partial class B;", "x > 0 ? tanh(x) : 0")]
    [InlineData("B.Evaluate(x, 2)", "[Activation(\"tanh\")] partial class B; partial class A { static class B { public static float Evaluate(float a, float b) => a; } }", null)]
    public async Task OtherActivation_IsResolved(string expression, string others, string? expected)
    {
        string source = $"[Activation] partial class A {{ {Formula}{expression}; }}\n{others}";
        if (expected is null)
        {
            // A class of the same name that is nearer.
            (_, IReadOnlyList<Diagnostic> diagnostics) = FormulaLifting.Parse(TestReferences.Compile(FormulaLifting.Usings + source), "A");
            Assert.Equal("ACT005", Assert.Single(diagnostics).Id);
            return;
        }

        Assert.Equal(expected, FormulaLifting.LiftSource(source).ToString());

        // After the generator has run, with the real method in place of the declaration.
        Assert.Empty(await Verify.RunAsync(TestReferences.Compile(FormulaLifting.Usings + source)));
    }

    [Fact]
    public void OtherActivationInAnotherFile_IsResolved()
    {
        CSharpCompilation compilation = TestReferences.Compile(
            FormulaLifting.Usings + "[Activation] partial class A { " + Formula + "x * B.Evaluate(x); }",
            FormulaLifting.Usings + "[Activation(\"sigmoid\")] partial class B;");

        Assert.Equal("x·(1 / (1 + e^-x))", FormulaLifting.Parse(compilation, "A").Spec?.Formula.ToString());
    }

    [Fact]
    public void OtherActivation_IsTheFormulaThatItStandsFor()
    {
        Formula written = FormulaLifting.Lift("[Formula] static float F(float x) => x * (1 / (1 + MathF.Exp(-x)));");
        Formula evaluated = FormulaLifting.LiftSource(
            "[Activation] partial class A { " + Formula + "x * S.Evaluate(x); } [Activation(\"sigmoid\")] partial class S;");

        Assert.Equal(written, evaluated);
    }

    [Theory]
    [InlineData("partial class B", "'B' is defined by this very formula", "partial class A { [Formula] static float F(float x) => [|B.Evaluate(x)|]; } [Activation] partial class B { [Formula] static float G(float x) => [|A.Evaluate(x)|]; }")]
    [InlineData("partial class A", "'A' is defined by this very formula", "partial class A { [Formula] static float F(float x) => [|A.Evaluate(x)|]; }")]
    [InlineData("partial class B", "'B' is defined by this very formula", "partial class A { [Formula] static float F(float x) => [|B.Evaluate(x)|]; } [Activation] partial class B { [Formula] static float G(float x) => [|C.Evaluate(x)|]; } [Activation] partial class C { [Formula] static float G(float x) => [|A.Evaluate(x)|]; }")]
    [InlineData("partial class B", "the activation 'B' has an error of its own", "partial class A { [Formula] static float F(float x) => [|B.Evaluate(x)|]; } [Activation] partial class B { [Formula] static float G(float x) => [|MathF.Round(x)|]; }")]
    public async Task CycleOrError_IsReportedOnTheCall(string declared, string message, string source)
    {
        MarkedSource marked = MarkedSource.Parse(FormulaLifting.Usings + "[Activation] " + source);
        IReadOnlyList<Diagnostic> diagnostics = await Verify.RunAsync(TestReferences.Compile(marked.Text));
        List<Diagnostic> reported = [.. diagnostics.Where(diagnostic => diagnostic.Id == "ACT005")];

        // Where nothing is generated, the call itself is the compiler's error too.
        Assert.Contains(declared, marked.Text, System.StringComparison.Ordinal);
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Id is "ACT005" or "CS0117", diagnostic.ToString()));
        Assert.Equal(marked.Marks.Select(mark => mark.Span).Order(), reported.Select(diagnostic => diagnostic.Location.SourceSpan).Order());
        Assert.Contains(message, reported[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherGeneratedMember_IsRefused()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation] partial class A { [Formula] static float F(float x) => {|ACT005:B.Derivative(x)|}; }
            [Activation("tanh")] partial class B;
            """,
            "isn't a method of this class");
    }

    [Fact]
    public void ExponentialReferences_AreParsedOnce()
    {
        string classes = string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"[Activation] partial class B{i} {{ [Formula] static float F(float x) => B{i + 1}.Evaluate(x) + B{i + 1}.Evaluate(x); }}\n"));
        Formula formula = FormulaLifting.LiftSource(
            $"[Activation] partial class A {{ {Formula}B0.Evaluate(x); }}\n{classes}[Activation(\"tanh\")] partial class B12;");

        Assert.Equal(2 + 12, formula.Nodes.Length);
    }
}
