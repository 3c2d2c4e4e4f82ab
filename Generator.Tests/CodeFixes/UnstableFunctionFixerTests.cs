using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Usage.UsageAnalyzer,
    Activations.CodeFixes.UnstableFunctionFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class UnstableFunctionFixerTests
{
    [Theory]
    [InlineData("double {|ACT202:Sigmoid|}(double x) => Math.Exp(x) / (1 + Math.Exp(x));", "double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));")]
    [InlineData("float {|ACT202:Softplus|}(float x) => MathF.Log(1 + MathF.Exp(x));", "float Softplus(float x) => MathF.Max(x, 0) + MathF.Log(1 + MathF.Exp(-MathF.Abs(x)));")]
    [InlineData("double {|ACT202:Tanh|}(double x) => (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x)); // four", "double Tanh(double x) => Math.Tanh(x); // four")]
    [InlineData("double {|ACT202:Swish|}(double x) => x * Math.Exp(x) / (Math.Exp(x) + 1);", "double Swish(double x) => x / (1 + Math.Exp(-x));")]
    public async Task Overflow_IsAvoided(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(In("using System;\n", before), In("using System;\n", after));
    }

    [Fact]
    public async Task NamesOfTheFramework_AreQualifiedWhereTheyAreNotKnown()
    {
        await Verify.VerifyCodeFixAsync(
            In("", "double {|ACT202:Sigmoid|}(double x) => System.Math.Exp(x) / (1 + System.Math.Exp(x));"),
            In("", "double Sigmoid(double x) => 1 / (1 + System.Math.Exp(-x));"));
    }

    private static string In(string usings, string function) => $"{usings}public static class Functions\n{{\n    public static {function}\n}}\n";
}
