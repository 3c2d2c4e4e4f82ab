using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.SingleDefinitionFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class SingleDefinitionFixerTests
{
    [Theory]
    [InlineData("[{|ACT004:Activation|}] partial class Sigmoid;", "[Activation(\"sigmoid\")] partial class Sigmoid;")]
    [InlineData("[{|ACT004:Activation()|}] partial class HardTanh;", "[Activation(\"hard_tanh\")] partial class HardTanh;")]
    [InlineData("[{|ACT004:Activation(null!)|}] partial class Silu;", "[Activation(\"silu\")] partial class Silu;")]
    [InlineData("[{|ACT004:Activation(Save = Saved.Input)|} /* why */] partial class Softsign;", "[Activation(\"softsign\", Save = Saved.Input) /* why */] partial class Softsign;")]
    [InlineData("[{|ACT004:Activation( /* a */ Alpha = 0.2, Parallel = true)|}] partial class LeakyRelu;", "[Activation( /* a */ \"leaky_relu\", Alpha = 0.2, Parallel = true)] partial class LeakyRelu;")]
    [InlineData("[Activation({|ACT004:\"mine\"|})] partial class A { [Formula] static float F(float x) => x; }", "[Activation] partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("[Activation({|ACT004:\"mine\"|}, Parallel = true)] partial class A { [Formula] static float F(float x) => x; }", "[Activation(Parallel = true)] partial class A { [Formula] static float F(float x) => x; }")]
    public async Task OnlyChoice_IsTaken(string before, string after)
    {
        await Verify.VerifyCodeFixAsync("using Activations;\n" + before + "\n", "using Activations;\n" + after + "\n");
    }

    [Fact]
    public async Task OnlyMethodOfAFormulasShape_IsMarked()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;

            [{|ACT004:Activation|}]
            partial class Mine
            {
                private const float Slope = 0.1f;

                /// <summary>The function.</summary>
                // Found by trial.
                private static float F(float x) => x * Slope;

                private static double G(double x) => x;
            }

            [{|ACT004:Activation(ElementType = typeof(double))|}] partial class OneLine { static double F(double x) => x; }
            """,
            """
            using Activations;

            [Activation]
            partial class Mine
            {
                private const float Slope = 0.1f;

                /// <summary>The function.</summary>
                // Found by trial.
                [Formula]
                private static float F(float x) => x * Slope;

                private static double G(double x) => x;
            }

            [Activation(ElementType = typeof(double))] partial class OneLine { [Formula] static double F(double x) => x; }
            """);
    }

    [Theory]
    [InlineData("Activations.Activation", "Activations.Formula")]
    [InlineData("global::Activations.ActivationAttribute", "global::Activations.Formula")]
    [InlineData("Alias", "global::Activations.Formula")]
    [InlineData("A::Activation", "global::Activations.Formula")]
    public async Task Formula_IsQualifiedAsTheActivationIs(string activation, string formula)
    {
        const string head = "using A = Activations;\nusing Alias = Activations.ActivationAttribute;\n";
        await Verify.VerifyCodeFixAsync(
            head + $"[{{|ACT004:{activation}|}}] partial class Mine {{ static float F(float x) => x; }}",
            head + $"[{activation}] partial class Mine {{ [{formula}] static float F(float x) => x; }}");
    }

    [Theory]
    [InlineData("[{|ACT004:Activation|}] partial class Mine;")]
    [InlineData("[{|ACT004:Activation|}] partial class Mine { static float F(float x) => x; static float G(float x) => x; }")]
    [InlineData("[{|ACT004:Activation|}] partial class Sigmoid { static float F(float x) => x; }")]
    [InlineData("[Activation({|ACT004:\"sigmoid\"|})] partial class Mine { [Formula] static float F(float x) => x; }")]
    [InlineData("[Activation] partial class Mine { [Formula] static float F(float x) => x; [Formula] static float {|ACT004:G|}(float x) => x; }")]
    [InlineData("[Activation({|ACT004:\"mine\"|})] partial class Mine { [Formula] static float F(float x) => x; [Formula] static float G(float x) => x; }")]
    public async Task TwoChoicesOrNone_AreLeftToTheUser(string source)
    {
        await Verify.VerifyCodeFixAsync("using Activations;\n" + source, "using Activations;\n" + source);
    }
}
