using System.Collections.Immutable;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Emission;

/// <summary>What users can call of what is generated: a change of it breaks them.</summary>
public sealed class GeneratedSurfaceTests
{
    private const string User = """
        using Activations;

        namespace Demo;

        [Activation("sigmoid", Save = Saved.Output)]
        public sealed partial class SavesOutput { }

        [Activation("silu", Save = Saved.Derivative, ElementType = typeof(double))]
        public sealed partial class SavesDerivative { }

        [Activation("tanh", Save = Saved.Input)]
        public sealed partial class SavesInput { }
        """;

    [Fact]
    public void Members_AreThoseOfTheBaseline()
        => Baseline.Matches("Emission", "GeneratedSurface.txt", Surface(InMemoryCompiler.DefaultReferences));

    [Fact]
    public void Members_ForNetStandard_AreThoseOfTheBaseline()
        => Baseline.Matches("Emission", "GeneratedSurface.netstandard2.0.txt", Surface(NetStandardReferences.All));

    private static string Surface(ImmutableArray<MetadataReference> references)
    {
        InMemoryCompiler compiler = new() { References = references };
        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: compiler.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(
                compiler.CreateCompilation(new SourceFile("User.cs", User)), out Compilation compilation, out _);
        return PublicSurface.Of(compilation.Assembly.GlobalNamespace);
    }
}
