using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<Activations.Generator.Analyzers.Usage.UsageAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Usage;

/// <summary>What ACT101 says, and where it is silent; the corpus holds the shapes.</summary>
public sealed class RedundantExponentialRuleTests
{
    private const string Sigmoid = "public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));";

    [Fact]
    public async Task TwoExponentials_NamesThemAndTheForm()
    {
        await Verify.VerifyAnalyzerAsync(
            In($$"""
                {{Sigmoid}}
                public static double {|ACT101:SigmoidDerivative|}(double x) => 1 / (1 + Math.Exp(-x)) * (1 - 1 / (1 + Math.Exp(-x)));
                """),
            "'SigmoidDerivative' evaluates Math.Exp twice; with s = Sigmoid(x) it is s * (1 - s)");
    }

    [Fact]
    public async Task ForwardCalledTwice_NamesIt()
    {
        await Verify.VerifyAnalyzerAsync(
            In($"{Sigmoid} public static double {{|ACT101:SigmoidPrime|}}(double x) => Sigmoid(x) * (1 - Sigmoid(x));"),
            "'SigmoidPrime' calls Sigmoid twice; with s = Sigmoid(x) it is s * (1 - s)");
    }

    [Fact]
    public async Task OutputIsAParameter_NamesIt()
    {
        await Verify.VerifyAnalyzerAsync(
            In($"{Sigmoid} public static double {{|ACT101:SigmoidBackward|}}(double gy, double y, double x) {{ double s = Sigmoid(x); return gy * s * (1 - s); }}"),
            "'y' holds the output, and with it this is gy * (y * (1 - y))");
    }

    [Fact]
    public async Task OutputIsAField_NamesItAndItsPlace()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            public class TanhLayer
            {
                private float[] _input = [];
                private float[] _output = [];
                public float[] Forward(float[] input)
                {
                    _input = input;
                    _output = new float[input.Length];
                    for (int i = 0; i < input.Length; i++) { _output[i] = MathF.Tanh(input[i]); }
                    return _output;
                }
                public void {|ACT101:Backward|}(float[] gradient, float[] result)
                {
                    for (int i = 0; i < gradient.Length; i++) { result[i] += gradient[i] * (1 - MathF.Tanh(_input[i]) * MathF.Tanh(_input[i])); }
                }
            }
            """,
            "'_output[i]' holds the output");
    }

    [Fact]
    public async Task OverloadWithTheOutput_IsNamed()
    {
        await Verify.VerifyAnalyzerAsync(
            In($"{Sigmoid} public static double Derivative2(double y) => y * (1 - y); public static double {{|ACT101:SigmoidDerivative|}}(double x) => Sigmoid(x) * (1 - Sigmoid(x));"),
            "'Derivative2' takes the output");
    }

    [Fact]
    public async Task Piecewise_KeepsTheCondition()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            public class Elu
            {
                private readonly double _alpha = 0.5;
                public double Activate(double x) => x > 0 ? x : _alpha * (Math.Exp(x) - 1);
                public double {|ACT101:Derivative|}(double x) => x > 0 ? 1 : _alpha * Math.Exp(x);
            }
            """,
            "with s = Activate(x) it is x > 0 ? 1 : s + _alpha");
    }

    [Fact]
    public async Task Swish_SaysWhatToKeep()
    {
        await Verify.VerifyAnalyzerAsync(
            In($"{Sigmoid} public static double Swish(double x) => x * Sigmoid(x); public static double {{|ACT101:SwishDerivative|}}(double x) => Sigmoid(x) + x * Sigmoid(x) * (1 - Sigmoid(x));"),
            "'SwishDerivative' calls Sigmoid 3 times; once is enough");
    }

    [Theory]
    [InlineData("public static double SigmoidDerivative(double x) => Sigmoid(x + 0.001) * (1 - Sigmoid(x - 0.001));")]
    [InlineData("public static double SigmoidDerivative(double x) => Other(x) * (1 - Other(x)); static double Other(double x) => throw new Exception();")]
    [InlineData("public static double SigmoidDerivative(double x) { if (x > 100) { throw new Exception(); } return Sigmoid(x) * (1 - Sigmoid(x)); }")]
    [InlineData("public static double SigmoidDerivative(double x) => 1.000001 * Sigmoid(x) * (1 - Sigmoid(x));")]
    [InlineData("public static double SigmoidDerivative(double y) => y * (1 - y);")]
    [InlineData("public static double SigmoidLossDerivative(double x) => Sigmoid(x) * (1 - Sigmoid(x));")]
    public async Task Unproven_IsNotReported(string derivative)
    {
        await Verify.VerifyAnalyzerAsync(In(Sigmoid + derivative));
    }

    [Theory]
    [InlineData("LogisticCdf", "")]
    [InlineData("Logistic", "ACT101:")]
    public async Task FunctionOfAnotherField_IsNotReported(string forward, string mark)
    {
        string derivative = mark.Length == 0 ? "Slope" : $"{{|{mark}Slope|}}";
        await Verify.VerifyAnalyzerAsync($$"""
            using System;
            public static class NeuronStatistics
            {
                public static double {{forward}}(double x) => 1 / (1 + Math.Exp(-x));
                public static double {{derivative}}(double x) => {{forward}}(x) * (1 - {{forward}}(x));
            }
            """);
    }

    [Fact]
    public async Task ConditionOnAnotherVariable_ProvesNothing()
    {
        // For the gradient as the variable, both are the same wherever the input is positive.
        await Verify.VerifyAnalyzerAsync("""
            using System;
            internal static class NaiveBackward
            {
                private static void Elu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
                {
                    for (int i = 0; i < input.Length; i++) { inputGradient[i] = input[i] > 0f ? outputGradient[i] : outputGradient[i] * MathF.Exp(input[i]); }
                }
                private static void Relu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
                {
                    for (int i = 0; i < input.Length; i++) { inputGradient[i] = input[i] > 0f ? outputGradient[i] : 0f; }
                }
            }
            """);
    }

    [Fact]
    public async Task GeneratedCode_IsNotReported()
    {
        await Verify.VerifyAnalyzerAsync(
            "// <auto-generated/>\n" + In($"{Sigmoid} public static double SigmoidPrime(double x) => Sigmoid(x) * (1 - Sigmoid(x));"));
    }

    private static string In(string members) => $"using System;\npublic static class Functions\n{{\n{members}\n}}\n";
}
