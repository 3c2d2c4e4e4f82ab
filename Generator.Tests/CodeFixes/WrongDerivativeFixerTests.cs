using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Usage.UsageAnalyzer,
    Activations.CodeFixes.WrongDerivativeFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class WrongDerivativeFixerTests
{
    [Fact]
    public async Task WrongDerivative_IsReplaced()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class Functions
            {
                public static double Tanh(double x) => Math.Tanh(x);
                public static double {|ACT201:TanhPrime|}(double x) => 1 + Math.Pow(Tanh(x), 2);
                public static double LeakyRelu(double x) => x > 0 ? x : 0.1 * x;
                public static double {|ACT201:LeakyReluPrime|}(double x) => x > 0 ? 1 : 0.01 * x; // slope
                public static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
                public static double {|ACT201:SoftplusPrime|}(double x) => 1 / (1 + Math.Exp(x));
            }
            """,
            """
            using System;
            public static class Functions
            {
                public static double Tanh(double x) => Math.Tanh(x);
                public static double {|ACT102:TanhPrime|}(double x)
                {
                    double s = Tanh(x);
                    return 1 - s * s;
                }
                public static double LeakyRelu(double x) => x > 0 ? x : 0.1 * x;
                public static double LeakyReluPrime(double x) => x > 0 ? 1 : 0.1; // slope
                public static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
                public static double SoftplusPrime(double x) => 1 / (1 + Math.Exp(-x));
            }
            """);
    }

    [Fact]
    public async Task DerivativeWithoutExponential_IsWrittenAsTheRulesGiveIt()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class Functions
            {
                public static double BentIdentity(double x) => (Math.Sqrt(x * x + 1) - 1) / 2 + x;
                public static double {|ACT201:BentIdentityDerivative|}(double x) => x / Math.Sqrt(x * x + 1) + 1; // for all x
            }
            """,
            """
            using System;
            public static class Functions
            {
                public static double BentIdentity(double x) => (Math.Sqrt(x * x + 1) - 1) / 2 + x;
                public static double BentIdentityDerivative(double x) => x / Math.Sqrt(x * x + 1) / 2 + 1; // for all x
            }
            """);
    }

    [Fact]
    public async Task DerivativeOfTheOutput_IsLeftToTheUser()
    {
        const string source = """
            using System;
            public static class Functions
            {
                public static double Tanh(double x) => Math.Tanh(x);
                [Activations.DerivativeOf(nameof(Tanh))]
                public static double {|ACT201:Slope|}(double x) => 1 - x * x;
            }
            """;
        await Verify.VerifyCodeFixAsync(source, source);
    }
}
