using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Usage.UsageAnalyzer,
    Activations.CodeFixes.RedundantExponentialFixer>;

namespace Activations.Generator.Tests.CodeFixes;

/// <summary>Where only a part of a function is the derivative, no more than that part is changed.</summary>
public sealed class RedundantExponentialPlaceTests
{
    [Theory]
    [InlineData(
        "double[] {|ACT101:SigmoidPrime|}(double[] zs) => zs.Select(z => Sigmoid(z) * (1 - Sigmoid(z))).ToArray();",
        "double[] {|ACT102:SigmoidPrime|}(double[] zs) => zs.Select(z => { double s = Sigmoid(z); return s * (1 - s); }).ToArray();")]
    [InlineData(
        "double[] {|ACT101:SigmoidPrime|}(double[] zs) => Array.ConvertAll(zs, z => Sigmoid(z) * (1 - Sigmoid(z)));",
        "double[] {|ACT102:SigmoidPrime|}(double[] zs) => Array.ConvertAll(zs, z => { double s = Sigmoid(z); return s * (1 - s); });")]
    [InlineData(
        "double[] {|ACT101:SigmoidPrime|}(double[] zs) => zs.Select(s => Sigmoid(s) * (1 - Sigmoid(s))).ToArray();",
        "double[] {|ACT102:SigmoidPrime|}(double[] zs) => zs.Select(s => { double y = Sigmoid(s); return y * (1 - y); }).ToArray();")]
    [InlineData(
        "double[] {|ACT101:SigmoidBackward|}(double[] x, double[] y) => x.Zip(y, (a, b) => Sigmoid(a) * (1 - Sigmoid(a))).ToArray();",
        "double[] SigmoidBackward(double[] x, double[] y) => x.Zip(y, (a, b) => b * (1 - b)).ToArray();")]
    public async Task LambdaForAnElement_IsChanged(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(In(before), In(after));
    }

    [Theory]
    [InlineData("double[] {|ACT101:SigmoidPrime|}(double[] zs) => zs.AsParallel().Select(z => Sigmoid(z) * (1 - Sigmoid(z))).Select(d => 1 * d).ToArray();")]
    [InlineData("double[] {|ACT101:SigmoidBackward|}(double[] x, double[] y) => x.Select(a => Sigmoid(a) * (1 - Sigmoid(a))).Zip(y, (d, b) => d).ToArray();")]
    public async Task SeveralLambdas_AreLeftToTheUser(string member)
    {
        await Verify.VerifyCodeFixAsync(In(member), In(member));
    }

    [Fact]
    public async Task ArmOfASwitch_BindsTheOutput_AndASectionGetsABlock()
    {
        const string kinds = "using System;\npublic enum Kind { Sigmoid, Tanh, None }\npublic static class Units\n{\n"
            + "    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));\n"
            + "    public static double Value(Kind kind, double x) => kind switch { Kind.Sigmoid => Sigmoid(x), Kind.Tanh => Math.Tanh(x), _ => x };\n";
        await Verify.VerifyCodeFixAsync(
            kinds + """
                public static double Derivative(Kind kind, double x) => kind switch
                {
                    Kind.Sigmoid => {|ACT101:Sigmoid(x) * (1 - Sigmoid(x))|}, // once
                    Kind.Tanh => {|ACT101:1 - Math.Tanh(x) * Math.Tanh(x)|},
                    _ => 1,
                };

                public static double Slope(Kind kind, double x)
                {
                    switch (kind)
                    {
                        case Kind.Sigmoid:
                            // s(1 - s)
                            return {|ACT101:Sigmoid(x) * (1 - Sigmoid(x))|};
                        case Kind.Tanh: return {|ACT101:1 - Math.Tanh(x) * Math.Tanh(x)|};
                        default:
                            return 1;
                    }
                }
            }
            """,
            kinds + """
                public static double Derivative(Kind kind, double x) => kind switch
                {
                    Kind.Sigmoid => {|ACT102:Sigmoid(x) switch { var s => s * (1 - s) }|}, // once
                    Kind.Tanh => {|ACT102:Math.Tanh(x) switch { var s => 1 - s * s }|},
                    _ => 1,
                };

                public static double Slope(Kind kind, double x)
                {
                    switch (kind)
                    {
                        case Kind.Sigmoid:
                            // s(1 - s)
                            {
                                double s = Sigmoid(x);
                                return {|ACT102:s * (1 - s)|};
                            }
                        case Kind.Tanh: { double s = Math.Tanh(x); return {|ACT102:1 - s * s|}; }
                        default:
                            return 1;
                    }
                }
            }
            """);
    }

    [Fact]
    public async Task Flag_IsLeftOut()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using System;
            public static class Functions
            {
                public static double Sigmoid(double x, bool deriv)
                {
                    if (deriv)
                        return {|ACT101:Sigmoid(x, false) * (1 - Sigmoid(x, false))|};
                    return 1 / (1 + Math.Exp(-x));
                }

                public static double Tanh(double x, bool deriv = false) => deriv ? {|ACT101:1 - Tanh(x) * Tanh(x)|} : Math.Tanh(x);
            }
            """,
            """
            using System;
            public static class Functions
            {
                public static double Sigmoid(double x, bool deriv)
                {
                    if (deriv)
                    {
                        double s = Sigmoid(x, deriv: false);
                        return {|ACT102:s * (1 - s)|};
                    }
                    return 1 / (1 + Math.Exp(-x));
                }

                public static double Tanh(double x, bool deriv = false) => deriv ? {|ACT102:Tanh(x) switch { var s => 1 - s * s }|} : Math.Tanh(x);
            }
            """);
    }

    [Fact]
    public async Task LocalThatHoldsTheDerivative_IsChanged_WhereSeveralThingsAreMadeOfIt()
    {
        await Verify.VerifyCodeFixAsync(
            Backward("""
                        double t = Math.Tanh(x[i]);
                        double d = 1 - t * Math.Tanh(x[i]);
                        dx[i] = dy[i] * d;
                        bias[i] += dy[i] * d;
                """, "{|ACT101:TanhBackward|}"),
            Backward("""
                        double s = Tanh(x[i]);
                        double d = 1 - s * s;
                        dx[i] = dy[i] * d;
                        bias[i] += dy[i] * d;
                """, "{|ACT102:TanhBackward|}"));
    }

    [Theory]
    [InlineData("dx[i] += dy[i] * (1 - Tanh(x[i]) * Tanh(x[i]));", "dx[i] += dy[i] * (1 - s * s);")]
    [InlineData("dx[i] *= 1 - Tanh(x[i]) * Tanh(x[i]);", "dx[i] *= 1 - s * s;")]
    [InlineData("dx[i] = dx[i] * (1 - Tanh(x[i]) * Tanh(x[i]));", "dx[i] = dx[i] * (1 - s * s);")]
    public async Task WhatIsAddedOrMultiplied_StaysSo(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(
            Backward("        " + before, "{|ACT101:TanhBackward|}"),
            Backward("        double s = Tanh(x[i]);\n        " + after, "{|ACT102:TanhBackward|}"));
    }

    [Theory]
    [InlineData("        if (i > 0) { dx[i] = dx[i] + dy[i] * (1 - Tanh(x[i]) * Tanh(x[i])); }")]
    [InlineData("        double d = 1 - Tanh(x[i]) * Tanh(x[i]);\n        d *= 2;\n        dx[i] = dy[i] * d;\n        bias[i] = d;")]
    public async Task WhatIsUncertain_IsLeftToTheUser(string body)
    {
        string source = Backward(body, "TanhBackward");
        await Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public async Task OutputThatTheSameLoopWrites_IsNotTakenFromThere()
    {
        // y[i] holds the output only after it has been written.
        const string both = """
            using System;
            public static class TanhLayer
            {
                public static double Tanh(double x) => Math.Tanh(x);

                public static void {|ACT101:TanhGradient|}(double[] x, double[] y, double[] dx)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
                        BODY
                        y[i] = Tanh(x[i]);
                    }
                }
            }
            """;
        await Verify.VerifyCodeFixAsync(
            both.Replace("BODY", "dx[i] = 1 - Tanh(x[i]) * Tanh(x[i]);", System.StringComparison.Ordinal),
            both.Replace("BODY", "double s = Tanh(x[i]);\n            dx[i] = 1 - s * s;", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task ForwardWithEffects_IsNotCalledOnceMore()
    {
        const string source = """
            using System;
            public class Sigmoid
            {
                private double _last;

                public double Forward(double x)
                {
                    _last = x;
                    return 1 / (1 + Math.Exp(-x));
                }

                public double {|ACT101:Backward|}(double x) => 1 / (1 + Math.Exp(-x)) * (1 - 1 / (1 + Math.Exp(-x)));
            }
            """;
        await Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public async Task ExpressionTree_AndMethodThatSetsAnArgument_AreLeftToTheUser()
    {
        const string Source = """
            using System;
            using System.Linq.Expressions;
            public static class Functions
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
                public static Expression<Func<double, double>> {|ACT101:SigmoidDerivativeTree|} = x => Sigmoid(x) * (1 - Sigmoid(x));
                public static double {|ACT101:SigmoidDerivative|}(double x, out double y)
                {
                    y = Sigmoid(x);
                    return Sigmoid(x) * (1 - Sigmoid(x));
                }
            }
            """;

        await Verify.VerifyCodeFixAsync(Source, Source);
    }

    [Theory]
    [InlineData("public void Reset() { Array.Clear(_out); }")]
    [InlineData("public void Set(int i, double v) { _out[i] = v; }")]
    [InlineData("public void Normalize(double t) { for (int i = 0; i < _out.Length; i++) { _out[i] /= t; } }")]
    [InlineData("public void SetInput(double[] x) { _in = x; }")]
    public async Task OutputThatAnotherMethodChanges_IsNotTaken(string method)
    {
        string source = $$"""
            using System;
            public sealed class SigmoidLayer
            {
                private double[] _in = [];
                private double[] _out = [];
                public double[] Forward(double[] x)
                {
                    _in = x;
                    _out = new double[x.Length];
                    for (int i = 0; i < x.Length; i++) { _out[i] = 1 / (1 + Math.Exp(-x[i])); }
                    return _out;
                }
                public double[] {|ACT101:Backward|}(double[] g)
                {
                    double[] d = new double[g.Length];
                    for (int i = 0; i < g.Length; i++) { double s = 1 / (1 + Math.Exp(-_in[i])); d[i] = g[i] * s * (1 - s); }
                    return d;
                }
                {{method}}
            }
            """;

        await Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public async Task BodyOnOneLine_StaysOnOne()
    {
        await Verify.VerifyCodeFixAsync(
            In("double {|ACT101:SigmoidPrime|}(double x) { return Sigmoid(x) * (1 - Sigmoid(x)); }"),
            In("double {|ACT102:SigmoidPrime|}(double x) { double s = Sigmoid(x); return s * (1 - s); }"));
    }

    private static string In(string member)
        => $"using System;\nusing System.Linq;\npublic static class Functions\n{{\n    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));\n    public static {member}\n}}\n";

    private static string Backward(string body, string name)
        => $$"""
            using System;
            public static class TanhLayer
            {
                public static double Tanh(double x) => Math.Tanh(x);
                public static void {{name}}(double[] x, double[] dy, double[] dx, double[] bias)
                {
                    for (int i = 0; i < x.Length; i++)
                    {
            {{body}}
                    }
                }
            }
            """;
}
