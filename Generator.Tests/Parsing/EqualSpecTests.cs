using Activations.Generator.Models;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Parsing;

/// <summary>Equal formulas give equal specs, which is where the pipeline stops after an edit that changes nothing.</summary>
public sealed class EqualSpecTests
{
    private const string Sigmoid = "[Formula] static float F(float x) => 1f / (1f + MathF.Exp(-x));";

    [Theory]
    [InlineData("[Formula] static float F(float x) => (1 / ((1) + MathF.Exp((-x))));")]
    [InlineData("[Formula] static float F(float x) { float e = MathF.Exp(-x); return 1 / (1 + e); }")]
    [InlineData("[Formula] static float F(float value) { float negative = -value; var sum = 1 + MathF.Exp(negative); return 1 / sum; }")]
    [InlineData("const float One = 1; [Formula] static float F(float x) => One / (One + MathF.Exp(-x));")]
    [InlineData("[Formula] static float F(float x) => (float)(1 / (1 + Math.Exp(-(double)x)));")]
    [InlineData("[Formula] static float F(float x) => 1 / Divisor(x); static float Divisor(float z) => 1 + float.Exp(-z);")]
    [InlineData("[Formula] static float F(float x) { if (true) { return 1 / (1 + MathF.Exp(-x)); } }")]
    public void EqualFormulas_GiveEqualSpecs(string members)
    {
        ActivationSpec expected = Spec(Sigmoid);
        ActivationSpec actual = Spec(members);

        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    [Theory]
    [InlineData("[Formula] static float F(float x) => 1f / (1f + MathF.Exp(x));")]
    [InlineData("[Formula] static float F(float x) => 1f / (1.0000001f + MathF.Exp(-x));")]
    [InlineData("[Formula] static float F(float x) => 1f / (MathF.Exp(-x) - 1f);")]
    public void OtherFormulas_GiveOtherSpecs(string members)
    {
        Assert.NotEqual(Spec(Sigmoid), Spec(members));
    }

    [Theory]
    [InlineData("\"silu\"", "\"Swish\", Beta = 1")]
    [InlineData("\"leaky_relu\", Alpha = 0.25", "\"Leaky-ReLU\", Alpha = 1 / 4.0, Save = Saved.Auto, ElementType = typeof(float)")]
    public void EqualAttributes_GiveEqualSpecs(string first, string second)
    {
        Assert.Equal(SpecOf($"[Activation({first})] partial class A;"), SpecOf($"[Activation({second})] partial class A;"));
    }

    private static ActivationSpec Spec(string members) => SpecOf($"[Activation] partial class A {{ {members} }}");

    private static ActivationSpec SpecOf(string source)
        => FormulaLifting.Parse(TestReferences.Compile(FormulaLifting.Usings + source), "A").Spec!;
}
