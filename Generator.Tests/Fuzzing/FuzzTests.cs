using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>
/// Whatever is defined, neither the generator nor an analyzer throws, and where nobody reports an error the whole
/// compilation has none. <c>Generator.Benchmarks -- fuzz</c> goes on with other seeds for as long as wanted.
/// </summary>
public sealed class FuzzTests
{
    private const int SourcesPerRun = 25;

    private static readonly CSharpCompilation s_empty = TestReferences.Compile();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(2_000_000)]
    [InlineData(3_000_000)]
    [InlineData(4_000_000)]
    public void HostileDefinition_BreaksNothing(int seed)
    {
        int generated = 0;
        int held = 0;
        for (int i = 0; i < SourcesPerRun; i++)
        {
            string source = new HostileDefinitions(seed + i).Next();
            DefinitionRun run = DefinitionRun.Of(s_empty, TestReferences.ParseOptions, source);

            Assert.True(run.Flaws.IsEmpty, $"seed {seed + i}:\n{string.Join('\n', run.Flaws)}\n{source}");
            generated += run.HasFiles ? 1 : 0;
            held += run.IsChecked ? 1 : 0;
        }

        // Otherwise the sources are so bad that the first rule turns all of them away.
        Assert.InRange(generated, SourcesPerRun / 8, SourcesPerRun);
        Assert.InRange(held, SourcesPerRun / 8, SourcesPerRun);
    }

    [Fact]
    public void SameSeed_GivesTheSameSource()
        => Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(new HostileDefinitions(seed).Next(), new HostileDefinitions(seed).Next()));

    [Theory]
    [InlineData("it throws", "[Activation(\"sigmoid\")] partial class A;")]
    [InlineData("CS1002", "[Activation(\"sigmoid\")] partial class B;")]
    [InlineData("nobody says why", "[Activation(\"sigmoid\")] partial class C;")]
    public void BadGenerator_IsFound(string flaw, string source)
    {
        DefinitionRun run = DefinitionRun.Of(s_empty, TestReferences.ParseOptions, "using Activations;\n" + source, new BadGenerator());

        Assert.Contains(run.Flaws, text => text.Contains(flaw, StringComparison.Ordinal));
    }

    [Fact]
    public void ErrorOfTheUsers_IsNoFlaw()
    {
        DefinitionRun run = DefinitionRun.Of(
            s_empty, TestReferences.ParseOptions, "using Activations;\n[Activation(\"sigmoid\")] partial class B { Missing _m; }", new BadGenerator());

        Assert.Empty(run.Flaws);
        Assert.False(run.IsChecked);
    }

    /// <summary>What must be found: it throws at A, writes what doesn't compile for B, and nothing for C.</summary>
    private sealed class BadGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
            => context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName(
                    WellKnownNames.ActivationAttribute, static (_, _) => true, static (target, _) => target.TargetSymbol.Name),
                static (output, name) =>
                {
                    if (name == "A")
                    {
                        throw new InvalidOperationException("it throws");
                    }

                    if (name == "B")
                    {
                        output.AddSource("B.g.cs", "partial class B { int _missing }");
                    }
                });
    }
}
