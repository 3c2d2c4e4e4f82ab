using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Usage.UsageAnalyzer,
    Activations.CodeFixes.RedundantExponentialFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class RedundantExponentialFixerTests
{
    [Fact]
    public async Task InputIsAParameter_OutputOfTheLastForward_IsLeftToTheUser()
    {
        // Forward([0, 1]); Backward([2, 3], ones) would be something else with the field's values.
        const string Source =
            """
            using System;
            public class TanhLayer
            {
                private float[] _last = [];
                public float[] Forward(float[] inputs)
                {
                    _last = new float[inputs.Length];
                    for (int i = 0; i < inputs.Length; i++) { _last[i] = MathF.Tanh(inputs[i]); }
                    return _last;
                }
                public float[] {|ACT101:Backward|}(float[] z, float[] gradient)
                {
                    float[] result = new float[z.Length];
                    for (int i = 0; i < z.Length; i++) { float t = MathF.Tanh(z[i]); result[i] = gradient[i] * (1 - t * t); }
                    return result;
                }
            }
            """;

        await Verify.VerifyCodeFixAsync(Source, Source);
    }

    [Fact]
    public async Task ForwardCalledTwice_IsCalledOnce_AndCommentsStay()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class Functions
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                // The slope.
                public static double {|ACT101:SigmoidDerivative|}(double x) => Sigmoid(x) * (1 - Sigmoid(x)); // twice

                public static double Tanh(double x) => Math.Tanh(x);

                public static double {|ACT101:TanhDerivative|}(double x)
                {
                    // cosh is even
                    var c = Math.Cosh(x); /* here too */
                    return 1 / (c * c);
                }
            }
            """,
            """
            using System;
            public static class Functions
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                // The slope.
                public static double {|ACT102:SigmoidDerivative|}(double x)
                {
                    double s = Sigmoid(x);
                    return s * (1 - s);
                } // twice

                public static double Tanh(double x) => Math.Tanh(x);

                public static double {|ACT102:TanhDerivative|}(double x)
                {
                    // cosh is even
                    /* here too */
                    double s = Tanh(x);
                    return 1 - s * s;
                }
            }
            """);
    }

    [Fact]
    public async Task OutputInReach_IsUsed()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public class Elu
            {
                public float Alpha { get; set; } = 0.3f;

                public float Forward(float x) => x > 0 ? x : Alpha * (MathF.Exp(x) - 1);

                public float {|ACT101:Derivative|}(float x, float y) => x > 0 ? 1 : Alpha * MathF.Exp(x);
            }
            """,
            """
            using System;
            public class Elu
            {
                public float Alpha { get; set; } = 0.3f;

                public float Forward(float x) => x > 0 ? x : Alpha * (MathF.Exp(x) - 1);

                public float Derivative(float x, float y) => x > 0 ? 1 : y + Alpha;
            }
            """);
    }

    [Fact]
    public async Task Loop_KeepsItsShape()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class SigmoidKernel
            {
                public static void Forward(float[] x, float[] y)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
                        y[i] = 1f / (1f + MathF.Exp(-x[i]));
                    }
                }

                public static void {|ACT101:Backward|}(float[] gy, float[] y, float[] x, float[] gx)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
                        // again
                        float s = 1f / (1f + MathF.Exp(-x[i]));
                        gx[i] = gy[i] * s * (1f - s);
                    }
                }
            }
            """,
            """
            using System;
            public static class SigmoidKernel
            {
                public static void Forward(float[] x, float[] y)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
                        y[i] = 1f / (1f + MathF.Exp(-x[i]));
                    }
                }

                public static void Backward(float[] gy, float[] y, float[] x, float[] gx)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
                        // again
                        gx[i] = gy[i] * (y[i] * (1 - y[i]));
                    }
                }
            }
            """);
    }

    [Fact]
    public async Task Lambda_GetsALocal()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class Functions
            {
                public static readonly Func<double, double> Sigmoid = x => 1 / (1 + Math.Exp(-x));
                public static readonly Func<double, double> {|ACT101:SigmoidPrime|} = x => Sigmoid(x) * (1 - Sigmoid(x));
            }
            """,
            """
            using System;
            public static class Functions
            {
                public static readonly Func<double, double> Sigmoid = x => 1 / (1 + Math.Exp(-x));
                public static readonly Func<double, double> {|ACT102:SigmoidPrime|} = x => { double s = Sigmoid(x); return s * (1 - s); };
            }
            """);
    }

    [Theory]
    [InlineData("public static double {|ACT101:SigmoidDerivative|}(double y) => Sigmoid(y) * (1 - Sigmoid(y));")]
    [InlineData("public static double {|ACT101:SigmoidDerivative|}(double x) => Sigmoid(x) * (1 - Sigmoid(x)); public static double Tanh(double x) => Math.Tanh(x); public static double TanhDerivative(double x) => 1 - x * x;")]
    public async Task ParameterThatMayBeTheOutput_IsLeftToTheUser(string members)
    {
        string source = $"using System;\npublic static class Functions\n{{\n    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));\n    {members}\n}}\n";
        await Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public async Task ForwardOutOfReach_IsLeftToTheUser()
    {
        const string source = """
            using System;
            public class Functions
            {
                public double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                public static double {|ACT202:{|ACT101:SigmoidDerivative|}|}(double x) => Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2) + 0;
            }
            """;
        await Verify.VerifyCodeFixAsync(source, source);
    }
}
