using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<Activations.Generator.Analyzers.Usage.UsageAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Usage;

public sealed class OutputOverloadRuleTests
{
    private const string Head = "using System;\npublic static class Functions\n{\n    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));\n";

    [Fact]
    public async Task ForwardCalledOnce_ShowsTheForm()
    {
        await Verify.VerifyAnalyzerAsync(
            Head + "    public static double {|ACT102:SigmoidDerivative|}(double x) { double s = Sigmoid(x); return s * (1 - s); }\n}\n",
            "'SigmoidDerivative' calls Sigmoid; a form that takes the output y needs no exponential: y * (1 - y)");
    }

    [Fact]
    public async Task FormThatExists_IsEnough()
    {
        await Verify.VerifyAnalyzerAsync(
            Head + """
                public static double SigmoidDerivative(double x) { double s = Sigmoid(x); return s * (1 - s); }
                public static double SigmoidDerivativeOf(double y) => y * (1 - y);
            }
            """);
    }
}
