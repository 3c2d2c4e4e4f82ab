using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<Activations.Generator.Analyzers.Usage.UsageAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Usage;

public sealed class WrongDerivativeRuleTests
{
    [Theory]
    [InlineData("-(1 - Tanh(x) * Tanh(x))", "at x = 0.5 it gives -0.7864, and 0.7864 is right; the sign is wrong")]
    [InlineData("2 * (1 - Tanh(x) * Tanh(x))", "a factor of 0.5 is missing")]
    [InlineData("1 - Tanh(x)", "and 0.7864 is right")]
    [InlineData("1 - Tanh(Tanh(x)) * Tanh(Tanh(x))", "it is the derivative at the output instead of the input")]
    public async Task OtherFunction_ShowsWhereItDiffers(string expression, string message)
    {
        await Verify.VerifyAnalyzerAsync(In($"public static double {{|ACT201:TanhDerivative|}}(double x) => {expression};"), message);
    }

    [Fact]
    public async Task DeclaredInTheOutput_IsSaidToBeSo()
    {
        await Verify.VerifyAnalyzerAsync(
            In("[Activations.DerivativeOf(nameof(Tanh))] public static double {|ACT201:Slope|}(double x) => 1 - x * x;"),
            "it is so in terms of the output");
    }

    [Theory]
    [InlineData("Tahn", "'Slope' is not the derivative of 'Tahn': 'Activation' has no other method of that name")]
    [InlineData("Slope", "'Slope' is not the derivative of 'Slope': 'Activation' has")]
    [InlineData("", "the derivative of ''")]
    public async Task DeclaredOfNothing_IsReported(string name, string message)
    {
        await Verify.VerifyAnalyzerAsync(
            In($"[Activations.DerivativeOf(\"{name}\")] public static double {{|ACT201:Slope|}}(double x) => 2 * x;"),
            message);
    }

    [Theory]
    [InlineData("public static double TanhDerivative(double x) => 1 - x * x;")]
    [InlineData("[Activations.DerivativeOf(nameof(Tanh))] public static double Slope(double y) => 1 - y * y;")]
    [InlineData("public static double TanhDerivative(double x) => 1 - Tanh(x) * Tanh(x) + 0.1;")]
    [InlineData("public static double TanhDerivative(double x, double rate) => rate - x;")]
    [InlineData("public static double TanhSecondDerivative(double x) => -2 * Tanh(x) * (1 - Tanh(x) * Tanh(x));")]
    [InlineData("public static double StepDerivative(double x) => 1; public static double Step(double x) => x > 0 ? 1 : 0;")]
    [InlineData("[Activations.DerivativeOf(nameof(Unreadable))] public static double Slope(double x) => 1 - x * x; static double Unreadable(double x) => Math.Round(x);")]
    [InlineData("public static double TanhDerivative(double x) => 1.005 - Tanh(x) * Tanh(x);")]
    public async Task AmbiguousOrMeant_IsNotReported(string derivative)
    {
        await Verify.VerifyAnalyzerAsync(In(derivative));
    }

    private static string In(string members) => $"using System;\npublic static class Activation\n{{\n    public static double Tanh(double x) => Math.Tanh(x);\n    {members}\n}}\n";
}
