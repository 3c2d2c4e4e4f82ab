using System.Collections.Generic;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Calculus;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class ActivationEmitterTests
{
    [Fact]
    public void Sigmoid_MatchesBaseline()
        => Baseline.Matches("Emission", "Sigmoid.g.cs.txt", ActivationEmitter.Emit(SamplePlans.Source(SamplePlans.Sigmoid())));

    [Fact]
    public void Elu_MatchesBaseline()
        => Baseline.Matches("Emission", "Elu.g.cs.txt", ActivationEmitter.Emit(SamplePlans.Source(SamplePlans.Elu(), "Elu", "")));

    [Theory]
    [InlineData("Output", "Single", LanguageVersion.CSharp11)]
    [InlineData("Output", "Double", LanguageVersion.CSharp13)]
    [InlineData("Derivative", "Single", LanguageVersion.CSharp11)]
    [InlineData("Derivative", "Double", LanguageVersion.Preview)]
    [InlineData("Input", "Single", LanguageVersion.CSharp11)]
    [InlineData("Input", "Double", LanguageVersion.CSharp12)]
    public void EveryPlan_CompilesWithoutWarning(string saved, string elementType, LanguageVersion version)
    {
        ActivationPlan plan = SamplePlans.Sigmoid(
            System.Enum.Parse<ElementType>(elementType), System.Enum.Parse<SavedValue>(saved));
        var compiler = new InMemoryCompiler { LanguageVersion = version };

        Assert.Empty(compiler.Diagnose(EmittedActivation.Sources(SamplePlans.Source(plan))));
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void CompliantLibrary_Compiles(string saved)
    {
        ActivationSource source = SamplePlans.Source(SamplePlans.Sigmoid(saved: System.Enum.Parse<SavedValue>(saved)));
        const string User = """
            [assembly: System.CLSCompliant(true)]

            namespace Demo
            {
                /// <summary>The user's.</summary>
                public sealed partial class Sigmoid { }
            }
            """;

        Assert.Empty(new InMemoryCompiler().Diagnose(EmittedActivation.Sources(source, User)));
    }

    [Fact]
    public void NestedInGenericTypes_Compiles()
    {
        TypeSpec[] containing = [new("class", "Outer", "<T, @class>"), new("record struct", "@struct", ""), new("interface", "IInner", "<U>")];
        ActivationSource source = SamplePlans.Source(SamplePlans.Sigmoid()) with
        {
            Hierarchy = new HierarchySpec("@namespace.Activations.Deep", new EquatableArray<TypeSpec>(containing), new TypeSpec("record", "@event", "")),
        };
        const string User = """
            namespace @namespace.Activations.Deep;

            internal partial class Outer<T, @class>
            {
                internal partial record struct @struct
                {
                    internal partial interface IInner<U>
                    {
                        internal sealed partial record @event { }
                    }
                }
            }
            """;

        Assert.Empty(new InMemoryCompiler().Diagnose(EmittedActivation.Sources(source, User)));
    }

    [Theory]
    [InlineData("Demo")]
    [InlineData("")]
    public void UsersTypesOfTheSameNames_AreNotMixedUp(string @namespace)
    {
        string user = """
            internal static class Math { }
            internal static class MathF { }
            internal static class VectorMath { }
            internal static class SpanKernels { }
            internal static class Vector512 { }
            internal struct Vector128<T> { }
            internal struct Span<T> { }
            internal class ArgumentException { }
            internal class MethodImplAttribute : global::System.Attribute { }
            internal enum Saved { }
            internal interface IElementwiseKernel<T> { }
            internal struct SigmoidForwardKernel { }

            namespace Other { internal static class System { } }
            """;
        string text = @namespace.Length == 0 ? user : $"namespace {@namespace}\n{{\n{user}\ninternal static class System {{ }}\n}}";
        List<SourceFile> sources = [.. EmittedActivation.Sources(SamplePlans.Source(SamplePlans.Sigmoid(), @namespace: @namespace))];
        sources.Add(new SourceFile("Hostile.cs", text));
        sources.Add(new SourceFile("InKernels.cs", "namespace Activations.Kernels { internal struct SigmoidForwardKernel { } }"));
        sources.Add(new SourceFile("Global.cs", "global using Vector512 = global::System.String;"));

        Assert.Empty(new InMemoryCompiler().Diagnose(sources));
    }

    [Fact]
    public void HostileText_StaysText()
    {
        const string Hostile = "\"*/ </c></summary>\r\n}\u2028#error <T> & ]]> \u0000\uFFFF\uD800";
        ActivationPlan plan = SamplePlans.Sigmoid() with
        {
            SavedReason = Hostile,
            FunctionText = Hostile,
            DerivativeText = Hostile,
            OutputDerivativeText = Hostile,
            Steps = SamplePlans.Array(new DerivationStep(Hostile, Hostile, Hostile)),
            Rejected = SamplePlans.Array(new RejectedForm(Hostile, Hostile)),
            Notes = SamplePlans.Array(Hostile),
        };
        ActivationSource source = SamplePlans.Source(plan) with { ActivationName = Hostile };

        using LoadedAssembly assembly = new InMemoryCompiler().Load(EmittedActivation.Sources(source));
        Assert.Contains("&lt;T&gt; &amp;", assembly.Documentation, System.StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutVectors_OnlyTheScalarFormIsWritten()
    {
        ActivationSource source = SamplePlans.Source(SamplePlans.Sigmoid()) with { Capabilities = new TargetCapabilities(false, false) };

        string text = ActivationEmitter.Emit(source);

        Assert.DoesNotContain("Intrinsics", text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Vector512", text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("IActivation<", text, System.StringComparison.Ordinal);
        Assert.Contains("float Invoke(float x)", text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void NoLine_IsLongOrEndsInSpace()
    {
        string text = ActivationEmitter.Emit(SamplePlans.Source(SamplePlans.Sigmoid(saved: SavedValue.Derivative)));

        Assert.DoesNotContain('\r', text);
        foreach (string line in text.Split('\n'))
        {
            Assert.True(line.Length <= 150, line);
            Assert.Equal(line.TrimEnd(), line);
        }
    }
}
