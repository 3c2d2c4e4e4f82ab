using System.Linq;
using System.Threading;

using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Parsing;

public sealed class ActivationParserTests
{
    [Fact]
    public void Defaults_AreFilledIn()
    {
        ActivationSpec spec = Parse("[Activation(\"sigmoid\")] partial class A;")!;

        Assert.Equal("sigmoid", spec.ActivationName);
        Assert.Equal(ElementType.Single, spec.ElementType);
        Assert.Equal(SavedValue.Auto, spec.Save);
        Assert.Equal(AccuracyLevel.High, spec.Accuracy);
        Assert.False(spec.Parallel);
        Assert.Empty(spec.CollidingSaves);
    }

    [Fact]
    public void Arguments_AreRead()
    {
        ActivationSpec spec = Parse(
            "[Activation(\"sigmoid\", ElementType = typeof(double), Save = Saved.Input, Parallel = true, Accuracy = Accuracy.Fast)] partial class A;")!;

        Assert.Equal(ElementType.Double, spec.ElementType);
        Assert.Equal(SavedValue.Input, spec.Save);
        Assert.Equal(AccuracyLevel.Fast, spec.Accuracy);
        Assert.True(spec.Parallel);
    }

    [Theory]
    [InlineData("[Activation(\"logistic\")] partial class A;")]
    [InlineData("[Activation(name: \"SIGMOID\")] partial class A;")]
    [InlineData("[Activation(Names.It)] partial class A; static class Names { public const string It = \"sig_moid\"; }")]
    [InlineData("// moved\n\n\n[Activation(\"sigmoid\")]\npublic sealed\npartial class A { int x; }")]
    [InlineData("partial class A; [Activation(\"sigmoid\", ElementType = typeof(float), Save = Saved.Auto, Parallel = false)] partial class A;")]
    public void EquivalentSources_GiveEqualSpecs(string source)
    {
        ActivationSpec expected = Parse("[Activation(\"sigmoid\")] partial class A;")!;
        ActivationSpec actual = Parse(source)!;

        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    [Theory]
    [InlineData("[Activation(\"tanh\")] partial class A;")]
    [InlineData("[Activation(\"sigmoid\")] partial class B;")]
    [InlineData("[Activation(\"sigmoid\")] partial record A;")]
    [InlineData("[Activation(\"sigmoid\", Save = Saved.Input)] partial class A;")]
    [InlineData("[Activation(\"sigmoid\", ElementType = typeof(double))] partial class A;")]
    [InlineData("[Activation(\"sigmoid\", Parallel = true)] partial class A;")]
    [InlineData("[Activation(\"sigmoid\", Accuracy = Accuracy.Fast)] partial class A;")]
    [InlineData("namespace N { [Activation(\"sigmoid\")] partial class A; }")]
    [InlineData("[Activation(\"sigmoid\")] partial class A { static float DerivativeFromOutput(float y) => y; }")]
    public void OtherSources_GiveOtherSpecs(string source)
    {
        Assert.NotEqual(Parse("[Activation(\"sigmoid\")] partial class A;"), Parse(source));
    }

    [Theory]
    [InlineData("", "class A ", "", "[Activation(\"sigmoid\")] partial class A;")]
    [InlineData("N.M", "class A ", "", "namespace N.M; [Activation(\"sigmoid\")] partial class A;")]
    [InlineData("@class.N.@record", "class @event ", "", "namespace @class.N.@record; [Activation(\"sigmoid\")] partial class @event;")]
    [InlineData("", "class @required ", "", "[Activation(\"sigmoid\")] partial class @required;")]
    [InlineData("", "record A ", "", "[Activation(\"sigmoid\")] partial record class A;")]
    [InlineData("N", "class A ", "class Outer <T, @int>, struct Middle ", "namespace N { partial class Outer<T, @int> { partial struct Middle { [Activation(\"sigmoid\")] partial class A; } } }")]
    [InlineData("", "class A ", "interface I , record struct R ", "partial interface I { partial record struct R { [Activation(\"sigmoid\")] partial class A; } }")]
    [InlineData("", "class A ", "struct Outer ", "ref partial struct Outer { [Activation(\"sigmoid\")] partial class A; }")]
    public void Hierarchy_IsRead(string expectedNamespace, string expectedType, string expectedContaining, string source)
    {
        HierarchySpec hierarchy = Parse(source)!.Hierarchy;

        Assert.Equal(expectedNamespace, hierarchy.Namespace);
        Assert.Equal(expectedType, Text(hierarchy.Type));
        Assert.Equal(expectedContaining, string.Join(", ", hierarchy.ContainingTypes.Select(Text)));
    }

    [Fact]
    public void Collisions_AreThoseOfEachSave()
    {
        Assert.Equal(
            [SavedValue.Output],
            Parse("[Activation(\"silu\")] partial class A { static float DerivativeFromOutput(float y) => y; }")!.CollidingSaves);
        Assert.Equal(
            [SavedValue.Output, SavedValue.Derivative, SavedValue.Input],
            Parse("[Activation(\"silu\")] partial class A { int Evaluate => 0; }")!.CollidingSaves);
    }

    [Fact]
    public void Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<System.OperationCanceledException>(
            () => Parse("[Activation(\"sigmoid\")] partial class A;", source.Token));
    }

    [Fact]
    public void Capabilities_AreLookedUp()
    {
        CSharpCompilation compilation = TestReferences.Compile("");

        Assert.Equal(new TargetCapabilities(true, true), CapabilitiesReader.Read(compilation));
        Assert.Equal(new TargetCapabilities(false, false), CapabilitiesReader.Read(compilation.WithReferences()));
    }

    [Fact]
    public void InternalTypeOfAnotherAssembly_IsNoCapability()
    {
        CSharpCompilation other = TestReferences
            .Compile("namespace System.Runtime.Intrinsics { internal struct Vector512<T>; }")
            .WithAssemblyName("Other");

        Assert.False(CapabilitiesReader.Read(
            TestReferences.Compile("").WithReferences(other.ToMetadataReference())).HasHardwareVectors);
    }

    private static ActivationSpec? Parse(string source, CancellationToken cancellationToken = default)
    {
        CSharpCompilation compilation = TestReferences.Compile("using Activations;\n" + source);
        INamedTypeSymbol type = compilation
            .GetSymbolsWithName(_ => true, SymbolFilter.Type, CancellationToken.None)
            .OfType<INamedTypeSymbol>()
            .Single(candidate => WellKnownSymbols.FindActivationAttribute(candidate) is not null);
        return ActivationParser.Parse(new ActivationDeclaration(
            type,
            WellKnownSymbols.FindActivationAttribute(type)!,
            compilation,
            diagnostic => Assert.Fail(diagnostic.ToString()),
            cancellationToken));
    }

    private static string Text(TypeSpec type) => $"{type.Keyword} {type.Name} {type.TypeParameters}";
}
