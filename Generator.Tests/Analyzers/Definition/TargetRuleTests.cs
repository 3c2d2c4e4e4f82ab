using System;
using System.Globalization;
using System.Threading.Tasks;

using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class TargetRuleTests
{
    private const string Source = "[Activations.Activation(\"sigmoid\")] public partial class A { }";

    /// <summary>A framework that has what an attribute takes, and no spans.</summary>
    private const string SmallFramework = """
        namespace System
        {
            public class Object { }
            public abstract class ValueType { }
            public abstract class Enum : ValueType { }
            public struct Void { }
            public struct Boolean { }
            public struct Int32 { }
            public struct Double { }
            public sealed class String { }
            public abstract class Type { }
            public abstract class Attribute { }
            public enum AttributeTargets { Class = 4, Method = 64 }
            public sealed class AttributeUsageAttribute : Attribute
            {
                public AttributeUsageAttribute(AttributeTargets targets) { }
                public bool Inherited { get => false; set { } }
                public bool AllowMultiple { get => false; set { } }
            }
        }

        namespace Activations
        {
            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class ActivationAttribute : System.Attribute
            {
                public ActivationAttribute(string name) { }
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public async Task OldLanguageVersion_IsReported(LanguageVersion version, string said)
    {
        await VerifyReportedAsync(TestReferences.Compile(new CSharpParseOptions(version), Source), said);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public async Task NewLanguageVersion_IsFine(LanguageVersion version)
    {
        Assert.Empty(await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(
            TestReferences.Compile(new CSharpParseOptions(version), Source)));
    }

    [Fact]
    public async Task FrameworkWithoutSpans_IsReported()
    {
        await VerifyReportedAsync(
            TestReferences.Compile(Source, SmallFramework).WithReferences(),
            "reference the package System.Memory");
    }

    /// <summary>No file can name the framework's types then, the generated ones neither.</summary>
    [Theory]
    [InlineData("class System { }")]
    [InlineData("enum System { }")]
    public async Task HiddenFramework_IsReported(string type)
    {
        await VerifyReportedAsync(TestReferences.Compile(Source, type), "rename the type or put it in a namespace");
    }

    /// <summary>What is declared there hides the framework's types from the helpers, or is called like one of these.</summary>
    [Theory]
    [InlineData("class Vector128 { }")]
    [InlineData("class VectorMath { }")]
    [InlineData("namespace Vector128 { class A { } }")]
    [InlineData("[Activations.Activation(\"tanh\")] public partial class Anything { }")]
    public async Task TypeAmongTheHelpers_IsReported(string type)
    {
        CSharpCompilation compilation = TestReferences.Compile(Source, "namespace Activations.Kernels { " + type + " }");

        Assert.Empty(GeneratorHarness.Start(compilation).Files);
        Assert.All(await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation), static diagnostic =>
        {
            Assert.Equal(RuleIdentifiers.Target, diagnostic.Id);
            Assert.Contains("put that into another namespace", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("namespace N { class System { } }")]
    [InlineData("class System<T> { }")]
    [InlineData("file class System { }")]
    [InlineData("class Outer { class System { } }")]
    [InlineData("namespace Activations { class System { } }")]
    [InlineData("namespace Activations { class Vector128 { } }")]
    [InlineData("namespace Activations.Kernels { file class Vector128 { } }")]
    [InlineData("namespace Activations.Kernels { }")]
    [InlineData("namespace N.Activations.Kernels { class Vector128 { } }")]
    public async Task TypeThatHidesNothing_IsFine(string type)
    {
        CSharpCompilation compilation = TestReferences.Compile(Source, type);

        Assert.Empty(await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation));
        Assert.NotEmpty(GeneratorHarness.Start(compilation).Files);
    }

    private static async Task VerifyReportedAsync(CSharpCompilation compilation, string said)
    {
        Assert.Empty(GeneratorHarness.Start(compilation).Files);
        Diagnostic diagnostic = Assert.Single(
            await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation),
            diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.Equal(RuleIdentifiers.Target, diagnostic.Id);
        Assert.Contains(said, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
