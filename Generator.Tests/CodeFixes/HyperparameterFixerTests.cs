using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.HyperparameterFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class HyperparameterFixerTests
{
    [Theory]
    [InlineData("\"sigmoid\", {|ACT007:Alpha = 1|}", "\"sigmoid\"")]
    [InlineData("\"sigmoid\", {|ACT007:Alpha = 1|}, Save = Saved.Auto", "\"sigmoid\", Save = Saved.Auto")]
    [InlineData("\"leaky_relu\", {|ACT007:Alpha = double.NaN|}", "\"leaky_relu\"")]
    [InlineData("\"leaky_relu\", Alpha = 0.5, {|ACT007:Beta = 1|}", "\"leaky_relu\", Alpha = 0.5")]
    [InlineData("\"leaky_relu\", {|ACT007:Beta = 1|}, Alpha = 0.5, {|ACT007:Gamma = 2|}", "\"leaky_relu\", Alpha = 0.5")]
    [InlineData("\"sigmoid\", {|ACT007:Alpha = 1|}, {|ACT007:Beta = 2|}, {|ACT007:Gamma = 3|}", "\"sigmoid\"")]
    [InlineData("\"sigmoid\",\n    {|ACT007:Alpha = 1|},\n    Save = Saved.Auto", "\"sigmoid\",\n    Save = Saved.Auto")]
    [InlineData("\"sigmoid\", {|ACT007:Alpha = 1|} /* why */", "\"sigmoid\"  /* why */")]
    [InlineData("\"hard_tanh\", {|ACT007:Min = 2|}, Max = 0.5", "\"hard_tanh\", Max = 0.5")]
    [InlineData("\"hard_tanh\", Min = -5, {|ACT007:Max = -7|}", "\"hard_tanh\", Min = -5")]
    public async Task WrongHyperparameter_IsRemoved(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(Source(before), Source(after));
    }

    [Fact]
    public async Task OnlyArgument_IsRemovedWithItsParentheses()
    {
        await Verify.VerifyCodeFixAsync(
            "using Activations;\n[Activation({|ACT007:Alpha = 1|})] partial class A { [Formula] static float F(float x) => x; }",
            "using Activations;\n[Activation] partial class A { [Formula] static float F(float x) => x; }");
    }

    private static string Source(string arguments) => $"using Activations;\n[Activation({arguments})]\npartial class A;\n";
}
