using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Activations.Generator.Tests.Analyzers.Usage.Corpus;
using Activations.Generator.Tests.Conventions;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Robustness;

/// <summary>
/// No analyzer throws (AD0001) or goes on for ever, whatever is typed: over thousands of sources that were cut off or
/// mutated, from the corpus, the sample and definitions of activations.
/// </summary>
public sealed class NeverThrowTests
{
    private const int SourcesPerSeed = 300;

    private static readonly CSharpCompilation s_empty = CorpusProgram.Compile();

    /// <summary>The analyzers are told to accept any version; the newest has the most kinds of syntax.</summary>
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<string> s_sources = ReadSources();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task MutatedSource_MakesNoAnalyzerThrow(int seed)
    {
        SourceMutator mutator = new(s_sources, seed);
        for (int i = 0; i < SourcesPerSeed; i++)
        {
            string source = mutator.Next();
            AssertNone(await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, source, AllAnalyzers.Analyzers), source);
        }
    }

    [Fact]
    public async Task SourceAsItIs_MakesNoAnalyzerThrow()
    {
        foreach (string source in s_sources)
        {
            AssertNone(await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, source, AllAnalyzers.Analyzers), source);
        }
    }

    [Theory]
    [InlineData("x", " + Math.Exp(x)", 3000)]
    [InlineData("x", " * Sigmoid(x)", 3000)]
    [InlineData("", "-", 500)]
    [InlineData("", "x > 0 ? x : ", 200)]
    [InlineData("", "Math.Exp(", 150)]
    [InlineData("", "Sigmoid(", 150)]
    [InlineData("", "(", 400)]
    public async Task LongOrDeepExpression_MakesNoAnalyzerThrow(string head, string part, int count)
    {
        StringBuilder expression = new(head);
        for (int i = 0; i < count; i++)
        {
            expression.Append(part).Append(part == "-" ? " " : "");
        }

        if (head.Length == 0)
        {
            expression.Append('x').Append(')', part.EndsWith('(') ? count : 0);
        }

        string source = $$"""
            using System;
            static class Activations
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
                public static double Strange(double x) => {{expression}};
                public static double StrangeDerivative(double x) => {{expression}};
                public static double SigmoidDerivative(double x) => {{expression}};
            }
            """;

        AssertNone(await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, source, AllAnalyzers.Analyzers), source);
    }

    [Theory]
    [InlineData("double F(double x) => FDerivative(x); double FDerivative(double x) => F(x) * (1 - F(x));")]
    [InlineData("double Sigmoid(double x) => Sigmoid(x); double SigmoidDerivative(double x) => SigmoidDerivative(x) * Sigmoid(x);")]
    [InlineData("double A(double x) => B(x) + B(x); double B(double x) => C(x) + C(x); double C(double x) => A(x) + A(x); double ADerivative(double x) => A(x) * A(x);")]
    public async Task FunctionsThatCallEachOther_MakeNoAnalyzerThrow(string members)
    {
        string source = "static class Activations { static " + members.Replace("; double", "; static double", StringComparison.Ordinal) + " }";

        AssertNone(await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, source, AllAnalyzers.Analyzers), source);
    }

    /// <summary>Each calls the last twice: read without memory, the last one has 2^40 calls.</summary>
    [Fact]
    public async Task FunctionsThatDouble_AreReadInTime()
    {
        StringBuilder source = new("using System;\nstatic class Activations\n{\n    static double Sigmoid0(double x) => Math.Exp(x);\n");
        for (int i = 1; i <= 40; i++)
        {
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"    static double Sigmoid{i}(double x) => Sigmoid{i - 1}(x) * (1 - Sigmoid{i - 1}(x));");
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"    static double Sigmoid{i}Derivative(double x) => Sigmoid{i}(x) * (1 - Sigmoid{i}(x));");
        }

        source.Append('}');
        AssertNone(await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, source.ToString(), AllAnalyzers.Analyzers), source.ToString());
    }

    [Fact]
    public async Task ThrowingAnalyzer_IsFound()
    {
        SourceMutator mutator = new(s_sources, 1);
        for (int i = 0; i < SourcesPerSeed; i++)
        {
            if ((await AnalyzerRun.FindExceptionsAsync(s_empty, s_options, mutator.Next(), [new ThrowingAnalyzer()])).Count > 0)
            {
                return;
            }
        }

        Assert.Fail("The sources aren't broken enough, or exceptions get lost.");
    }

    [Fact]
    public void SameSeed_GivesTheSameSources()
    {
        SourceMutator first = new(s_sources, 7);
        SourceMutator second = new(s_sources, 7);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(first.Next(), second.Next()));
    }

    private static void AssertNone(IReadOnlyCollection<string> exceptions, string source)
        => Assert.True(exceptions.Count == 0, string.Join('\n', exceptions) + "\n" + source[..Math.Min(source.Length, 4000)]);

    private static ImmutableArray<string> ReadSources()
        =>
        [
            .. CorpusFile.NamesIn("Derivatives").Select(name => CorpusFile.Read("Derivatives", name).Source.Text),
            .. CorpusFile.NamesIn("LookAlikes").Select(name => CorpusFile.Read("LookAlikes", name).Source.Text),
            .. RepositoryFiles.Sources("Sample.App/Layers").Select(File.ReadAllText),
            .. RepositoryFiles.Sources("Sample.App/Checks").Select(File.ReadAllText),
            """
            using Activations;
            [Activation("sigmoid", Alpha = 1, ElementType = typeof(double), Save = Saved.Output)] public sealed partial class A { int Derivative => 0; }
            [Activation] partial class B { [Formula] static float F(float x) => x < 0 ? x * 0.1f : A.Evaluate(x) switch { > 1 => 1, var y => y }; }
            [Activation] partial class C { [Formula] static float F(float x) { for (int i = 0; i < 3; i++) { x += i; } return G(x); } static float G(float x) => F(x); }
            """,
        ];
}
