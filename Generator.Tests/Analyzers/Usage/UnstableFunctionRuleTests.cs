using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<Activations.Generator.Analyzers.Usage.UsageAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Usage;

public sealed class UnstableFunctionRuleTests
{
    [Theory]
    [InlineData("double {|ACT202:Sigmoid|}(double x) => Math.Exp(x) / (1 + Math.Exp(x))", "gives NaN at x = 710, where 1 is right; 1 / (1 + Math.Exp(-x)) doesn't")]
    [InlineData("float {|ACT202:Sigmoid|}(float x) => MathF.Exp(x) / (1 + MathF.Exp(x))", "gives NaN at x = 89, where 1 is right; 1 / (1 + MathF.Exp(-x)) doesn't")]
    [InlineData("double {|ACT202:Softplus|}(double x) => Math.Log(1 + Math.Exp(x))", "gives ∞ at x = 710, where 710 is right")]
    [InlineData("float {|ACT202:Softplus|}(float x) => MathF.Log(1 + MathF.Exp(x))", "gives ∞ at x = 89, where 89 is right")]
    [InlineData("double {|ACT202:Tanh|}(double x) => (Math.Exp(2 * x) - 1) / (Math.Exp(2 * x) + 1)", "gives NaN at x = 360, where 1 is right; Math.Tanh(x) doesn't")]
    [InlineData("double {|ACT202:LogSigmoid|}(double x) => -Math.Log(1 + Math.Exp(-x))", "gives -∞ at x = -710, where -710 is right")]
    public async Task Overflow_ShowsTheInputAndTheStableForm(string function, string message)
    {
        await Verify.VerifyAnalyzerAsync(In(function), message);
    }

    [Fact]
    public async Task Formula_IsNotReported_WhateverItsSpelling()
    {
        await Verify.VerifyAnalyzerAsync("""
            using System;
            using Activations;
            [Activation]
            public sealed partial class Sigmoid
            {
                [Formula]
                private static float F(float x) => MathF.Exp(x) / (1 + MathF.Exp(x));
            }
            """);
    }

    [Theory]
    [InlineData("double Sigmoid(double x) => 1 / (1 + Math.Exp(-x))")]
    [InlineData("float Sigmoid(float x) => (float)(Math.Exp(x) / (1 + Math.Exp(x)) > 2 ? 0 : 1)")]
    [InlineData("double Tanh(double x) => Math.Tanh(x)")]
    [InlineData("double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)))")]
    [InlineData("double Softplus(double x) => x > 30 ? x : Math.Log(1 + Math.Exp(x))")]
    [InlineData("double SigmoidRate(double x) => Math.Exp(x) / (2 + Math.Exp(x))")]
    [InlineData("double Voltage(double x) => Math.Exp(x) / (1 + Math.Exp(x))")]
    public async Task StableOrUnknown_IsNotReported(string function)
    {
        await Verify.VerifyAnalyzerAsync(In(function));
    }

    private static string In(string function) => $"using System;\npublic static class Functions\n{{\n    public static {function};\n}}\n";
}
