using System;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests;

/// <summary>These tests are about another compiler than the one that the generator is built against.</summary>
public sealed class CompilerVersionTests
{
    [Fact]
    public void Compiler_IsTheNewest()
    {
        Assert.Equal(new Version(5, 12, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);
        Assert.Contains(
            typeof(ActivationGenerator).Assembly.GetReferencedAssemblies(),
            reference => reference.Name == "Microsoft.CodeAnalysis.CSharp" && reference.Version == new Version(4, 14, 0, 0));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Sigmoid_CompilesWithoutWarning(LanguageVersion version)
    {
        InMemoryCompiler compiler = new() { LanguageVersion = version };
        Compilation user = compiler.CreateCompilation(new SourceFile(
            "User.cs", "/// <summary>σ.</summary>\n[Activations.Activation(\"sigmoid\")]\npublic sealed partial class Sigmoid { }\n"));
        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: compiler.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation compilation, out _);

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.NotNull(compilation.GetTypeByMetadataName("Sigmoid")?.GetMembers("BackwardFromOutput")[0]);
    }
}
