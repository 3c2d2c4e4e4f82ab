using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Definition;

/// <summary>
/// Where the generator generates nothing, there is exactly one error: the analyzer's, or the compiler's where it has
/// rejected the attribute itself. And where there is none, something is generated.
/// </summary>
public sealed class NothingIsSilentTests
{
    [Theory]
    [InlineData("ACT001", "[Activation(\"sigmoid\")] public class A { }")]
    [InlineData("ACT001", "public class Outer { [Activation(\"sigmoid\")] public partial class A { } }")]
    [InlineData("ACT001", "public class Outer { [Activation(\"sigmoid\")] public class A { } }")]
    [InlineData("ACT001", "public class Outer { public class Middle { [Activation(\"sigmoid\")] public class A { } } }")]
    [InlineData("ACT001", "[Activation(\"sigmoid\")] public record A { }")]
    [InlineData("ACT001", "[Activation(\"nonsense\", Alpha = 1)] public class A { }")]
    [InlineData("ACT002", "[Activation(\"nonsense\")] public partial class A { }")]
    [InlineData("ACT002", "[Activation(\"\")] public partial class A { }")]
    [InlineData("ACT002", "[Activation(\" \")] public partial class A { }")]
    [InlineData("ACT002", "[Activation(\"__--\")] public partial class A { }")]
    [InlineData("ACT002", "[Activation(\"ſigmoıd 𝒮\")] public partial class A { }")]
    [InlineData("ACT002", "[Activation(name: \"nonsense\", ElementType = typeof(int), Alpha = double.NaN)] public partial class A { }")]
    [InlineData("ACT003", "[Activation(\"sigmoid\")] public static partial class A { }")]
    [InlineData("ACT003", "[Activation(\"sigmoid\")] public abstract partial class A { }")]
    [InlineData("ACT003", "[Activation(\"sigmoid\")] public partial class A<T> { }")]
    [InlineData("ACT003", "[Activation(\"sigmoid\")] file partial class A { }")]
    [InlineData("ACT003", "file partial class Outer { [Activation(\"sigmoid\")] public partial class A { } }")]
    [InlineData("ACT003", "[Activation(\"nonsense\")] public static class A { }")]
    [InlineData("ACT004", "[Activation] public partial class A { }")]
    [InlineData("ACT004", "[Activation()] public partial class A { }")]
    [InlineData("ACT004", "[Activation(null!)] public partial class A { }")]
    [InlineData("ACT004", "[Activation(\"sigmoid\")] public partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("ACT004", "[Activation] public partial class A { [Formula] static float F(float x) => x; [Formula] static float G(float x) => x; }")]
    [InlineData("ACT005", "[Activation] public partial class A { [Formula] static float F(float x) => System.MathF.Round(x); }")]
    [InlineData("ACT005", "[Activation] public partial class A { [Formula] static float F(float x) { while (true) { } } }")]
    [InlineData("ACT005", "[Activation] public partial class A { [Formula] static float F(float x) => Other.F(x); } static class Other { public static float F(float x) => x; }")]
    [InlineData("ACT006", "[Activation] public partial class A { [Formula] float F(float x) => x; }")]
    [InlineData("ACT006", "[Activation(ElementType = typeof(double))] public partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("CS0103", "[Activation] public partial class A { [Formula] static float F(float x) => Missing(x); }")]
    [InlineData("CS0161", "[Activation] public partial class A { [Formula] static float F(float x) { } }")]
    [InlineData("CS0501", "[Activation] public partial class A { [Formula] static float F(float x); }")]
    [InlineData("ACT007", "[Activation(\"relu\", Alpha = 0)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"elu\", Alpha = double.NaN)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"elu\", Alpha = double.PositiveInfinity)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"elu\", Alpha = 1e300)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"silu\", Beta = 0)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"silu\", Beta = -1)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"silu\", Beta = 1e-300)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"elu\", Alpha = 0.0 / 0.0)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(\"elu\", Beta = 1, Save = (Saved)17)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(Alpha = 1)] public partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("ACT007", "[Activation(\"sigmoid\", Accuracy = (Accuracy)17)] public partial class A { }")]
    [InlineData("ACT007", "[Activation(Accuracy = (Accuracy)(-1))] public partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("ACT008", "[Activation(\"sigmoid\")] public partial class A { public static float Evaluate(float x) => x; }")]
    [InlineData("ACT008", "[Activation(\"sigmoid\")] public partial class A { public int Forward; }")]
    [InlineData("ACT008", "[Activation(\"sigmoid\")] public partial class Derivative { }")]
    [InlineData("ACT008", "[Activation(\"sigmoid\")] public partial class A : B { } public class B { public static float Evaluate(float x) => x; }")]
    [InlineData("ACT008", "[Activation(\"sigmoid\")] public partial class A : B { } public class B { protected virtual bool SavedForBackward => true; }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = typeof(int))] public partial class A { }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = typeof(System.Half))] public partial class A { }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = typeof(float[]))] public partial class A { }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = typeof(System.Collections.Generic.List<>))] public partial class A { }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = typeof(void))] public partial class A { }")]
    [InlineData("ACT009", "[Activation(\"sigmoid\", ElementType = null!)] public partial class A { }")]
    [InlineData("ACT010", "[Activation(\"silu\", Save = Saved.Output)] public partial class A { }")]
    [InlineData("ACT010", "[Activation(\"sigmoid\", Save = (Saved)17)] public partial class A { }")]
    [InlineData("ACT010", "[Activation(\"sigmoid\", Save = (Saved)(-1))] public partial class A { }")]
    [InlineData("CS0246", "[Activation(\"sigmoid\", ElementType = typeof(Missing))] public partial class A { }")]
    [InlineData("CS1503", "[Activation(5)] public partial class A { }")]
    [InlineData("CS0182", "[Activation(B.Name)] public partial class A { } static class B { public static readonly string Name = \"sigmoid\"; }")]
    [InlineData("CS1729", "[Activation(\"sigmoid\", \"tanh\")] public partial class A { }")]
    [InlineData("CS0103", "[Activation(Missing)] public partial class A { }")]
    [InlineData("CS0592", "[Activation(\"sigmoid\")] public partial struct A { }")]
    [InlineData("CS0592", "[Activation(\"sigmoid\")] public partial record struct A { }")]
    [InlineData("CS0592", "[Activation(\"sigmoid\")] public partial interface A { }")]
    public async Task BadInput_GivesOneError(string id, string source)
    {
        CSharpCompilation compilation = TestReferences.Compile("using Activations;\n" + source);

        ImmutableArray<Diagnostic> diagnostics = await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation);

        Assert.Equal([id], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Location.IsInSource));
        Assert.Empty(GeneratorHarness.Start(compilation).Files);
    }

    [Theory]
    [InlineData("[Activation] public partial class A { [Formula] static float F(float x) => x; }")]
    [InlineData("[Activation] public partial class A { [Formula] static float F(float x) => x > 0 ? x : System.MathF.Exp(x) - 1; }")]
    [InlineData("[Activation(ElementType = typeof(double))] public partial class A { [Formula] static double F(double x) { if (x > 0 && x < 1) return x; return x / (1 + System.Math.Exp(-x)); } }")]
    [InlineData("[Activation(Save = Saved.Input)] public partial class A { [Formula] static float F(float x) => x * System.MathF.Tanh(x); }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A;")]
    [InlineData("[Activation(\"Logistic\")] public sealed partial class A { }")]
    [InlineData("[Activation(\"SIG moid\")] internal partial class A { }")]
    [InlineData("[Activation(name: \"sigmoid\")] partial class A { }")]
    [InlineData("[Activation(\"sigmoid\", Accuracy = Accuracy.Fast, Parallel = true)] partial class A { }")]
    [InlineData("[Activation(\"leaky_relu\", Alpha = 1)] partial class A { }")]
    [InlineData("[Activation(\"sigmoid\", Save = Saved.Output)] partial class A { }")]
    [InlineData("[Activation(\"sigmoid\", ElementType = typeof(double))] partial class A { }")]
    [InlineData("[type: Activation(\"sigmoid\")] partial class A { }")]
    [InlineData("[Aliased(\"sigmoid\")] partial class A { }")]
    [InlineData("[global::Activations.ActivationAttribute(\"sigmoid\"), System.Serializable] partial class A { }")]
    [InlineData("[Activation(\"sigmoid\")] public partial record A;")]
    [InlineData("[Activation(\"sigmoid\")] public partial record A(int Width);")]
    [InlineData("namespace N.@class { partial class Outer { partial struct Middle { [Activation(\"sigmoid\")] private partial class A { } } } }")]
    [InlineData("partial interface IOuter { [Activation(\"sigmoid\")] partial class A { } }")]
    [InlineData("partial record Outer { [Activation(\"sigmoid\")] partial class A { } }")]
    [InlineData("readonly partial record struct Outer { [Activation(\"sigmoid\")] partial class A { } }")]
    [InlineData("static partial class Outer<T, @event> where T : class { [Activation(\"sigmoid\")] internal partial class A { } }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class @class { }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class @required { }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class Été { }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A { public static float Evaluate(float x, int y) => x + y; }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A { public static float Evaluate(ref float x) => x; }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A { public static T Evaluate<T>(T x) => x; }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A { public static double Evaluate(double x) => x; }")]
    [InlineData("[Activation(\"sigmoid\")] public partial class A { public int evaluate; }")]
    [InlineData("[Activation(\"silu\")] public partial class A { public static float DerivativeFromOutput(float y) => y; }")]
    public async Task GoodInput_GivesNoErrorAndGenerates(string source)
    {
        CSharpCompilation compilation = TestReferences.Compile(
            "using Activations;\nusing Aliased = Activations.ActivationAttribute;\n" + source);

        Assert.Empty(await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation));
        Assert.NotEmpty(GeneratorHarness.Start(compilation).Files);
    }

    [Theory]
    [InlineData("CS0266", "[Activation(\"sigmoid\", Save = 1.5)] public partial class A { }")]
    [InlineData("CS0643", "[Activation(\"leaky_relu\", Alpha = 1, Alpha = 2)] public partial class A { }")]
    [InlineData("CS0246", "[Activation(\"sigmoid\", Missing = 1)] public partial class A { }")]
    [InlineData("CS0579", "[Activation(\"sigmoid\")] public partial class A { } [Activation(\"tanh\")] public partial class A { }")]
    [InlineData("CS0579", "[Activation(\"sigmoid\"), Activation(\"tanh\")] public partial class A { }")]
    [InlineData("CS0260", "[Activation(\"sigmoid\")] public partial class A { } public class A { }")]
    public async Task RejectedByCompiler_StillGeneratesOnce(string id, string source)
    {
        CSharpCompilation compilation = TestReferences.Compile("using Activations;\n" + source);

        ImmutableArray<Diagnostic> diagnostics = await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation);

        Assert.Equal([id], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.NotEmpty(GeneratorHarness.Start(compilation).Files);
    }

    /// <summary>Hint names are compared without case, and two files of one name are an exception (CS8785).</summary>
    [Theory]
    [InlineData("partial class Sig;", "partial class SIG;")]
    [InlineData("namespace N { partial class A; }", "namespace n { partial class A; }")]
    [InlineData("namespace A.B { partial class C; }", "namespace A { partial class B_C; }")]
    [InlineData("namespace A { partial class B { partial class C; } }", "namespace A_B { partial class C; }")]
    [InlineData("partial class Outer { partial class A; }", "partial class Outer<T> { partial class A; }")]
    [InlineData("partial class Outer<T> { partial class A; }", "partial class Outer<T, U> { partial class A; }")]
    [InlineData("partial class @class;", "partial class _class;")]
    [InlineData("partial class Été;", "partial class Eté;")]
    public void SimilarNames_GenerateTwoFiles(string first, string second)
    {
        GeneratorHarness one = GeneratorHarness.Start(Attributed(first));
        GeneratorHarness two = GeneratorHarness.Start(Attributed(first), Attributed(second));

        Assert.Equal(one.Files.Count + 1, two.Files.Count);
        Assert.Equal(two.Files.Count, two.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string Attributed(string source)
    {
        int last = source.LastIndexOf("partial class", StringComparison.Ordinal);
        return source.Insert(last, "[Activations.Activation(\"sigmoid\")] ");
    }
}
