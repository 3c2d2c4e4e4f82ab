using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Usage.UsageAnalyzer,
    Activations.CodeFixes.OutputOverloadFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class OutputOverloadFixerTests
{
    [Fact]
    public async Task Method_IsAddedBelow()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public class Elu
            {
                private readonly double _alpha = 0.7;

                public double Activate(double x) => x > 0 ? x : _alpha * (Math.Exp(x) - 1);

                public double {|ACT102:Derivative|}(double x) => x > 0 ? 1 : Activate(x) + _alpha;

                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                internal static double {|ACT102:sigmoid_prime|}(double x) { double s = Sigmoid(x); return s * (1 - s); }
            }
            """,
            """
            using System;
            public class Elu
            {
                private readonly double _alpha = 0.7;

                public double Activate(double x) => x > 0 ? x : _alpha * (Math.Exp(x) - 1);

                public double Derivative(double x) => x > 0 ? 1 : Activate(x) + _alpha;

                public double DerivativeFromOutput(double x, double y) => x > 0 ? 1 : y + _alpha;

                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                internal static double sigmoid_prime(double x) { double s = Sigmoid(x); return s * (1 - s); }

                internal static double sigmoid_prime_from_output(double y) => y * (1 - y);
            }
            """);
    }

    [Fact]
    public async Task NameThatIsTaken_IsLeftToTheUser()
    {
        const string source = """
            using System;
            public static class Functions
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                public static double {|ACT102:SigmoidDerivative|}(double x) { double s = Sigmoid(x); return s * (1 - s); }

                public static string SigmoidDerivativeFromOutput => "";
            }
            """;
        await Verify.VerifyCodeFixAsync(source, source);
    }
}
