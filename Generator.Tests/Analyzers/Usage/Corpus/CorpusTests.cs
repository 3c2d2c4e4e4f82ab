using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>The analyzers find what is marked in the corpus and nothing else, and their fixes keep what it computes.</summary>
public sealed class CorpusTests
{
    private static readonly double[] s_points = [-3.1, -1.3, -0.4, 0.0, 0.3, 0.9, 2.2, 40.0, -40.0];

    public static TheoryData<string> Derivatives => CorpusFileTests.Derivatives;

    public static TheoryData<string> LookAlikes => CorpusFileTests.LookAlikes;

    [Theory]
    [MemberData(nameof(Derivatives))]
    public async Task Derivative_IsReportedWhereItIsMarked(string name)
    {
        CorpusFile file = CorpusFile.Read("Derivatives", name);
        ImmutableArray<Diagnostic> actual = await AllAnalyzers.RunAsync(CorpusProgram.Compile(file.Source.Text));

        Assert.Equal(
            file.Source.Marks.Select(mark => Line(file, mark.Id, mark.Span)).Order(StringComparer.Ordinal),
            actual.Select(diagnostic => Line(file, diagnostic.Id, diagnostic.Location.SourceSpan)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task LookAlike_IsNotReported(string name)
    {
        CorpusFile file = CorpusFile.Read("LookAlikes", name);

        Assert.Empty(await AllAnalyzers.RunAsync(CorpusProgram.Compile(file.Source.Text)));
    }

    [Theory]
    [MemberData(nameof(Derivatives))]
    public async Task Fixed_CompilesAndComputesTheSame_OrWhatIsRight(string name)
    {
        CorpusFile file = CorpusFile.Read("Derivatives", name);
        string text = await CorpusFixing.FixAsync(file.Source.Text);
        using CorpusProgram before = CorpusProgram.Load(file.Source.Text, file.Probes);
        using CorpusProgram after = CorpusProgram.Load(text, file.Probes);
        bool isStillUnstable = (await AllAnalyzers.RunAsync(CorpusProgram.Compile(text))).Any(diagnostic => diagnostic.Id == "ACT202");
        foreach (CorpusProbe probe in file.Probes)
        {
            // A fix for what is wrong or unstable need not exist; if there is one, it must be right. What goes on from
            // an unstable function is as unstable as that.
            bool isRight = probe.Kind switch
            {
                CorpusProbeKind.Wrong => IsSame(before, after, probe, text) || CorpusFileTests.IsDerivative(after, probe),
                CorpusProbeKind.Unstable => IsSame(before, after, probe, text)
                    && (isStillUnstable || CorpusFileTests.IsFinite(after, probe)),
                _ => IsSame(before, after, probe, text),
            };
            Assert.True(isRight, $"{probe.Kind}: {probe.Code}\n{text}");
        }
    }

    [Fact]
    public void Marks_CoverEachRule()
    {
        IEnumerable<string> ids = CorpusFile.NamesIn("Derivatives").SelectMany(name => CorpusFile.Read("Derivatives", name).Source.Marks).Select(mark => mark.Id);

        Assert.Equal(["ACT101", "ACT102", "ACT201", "ACT202"], ids.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>To rounding: some operations' worth, of the type that is computed in.</summary>
    private static bool IsSame(CorpusProgram before, CorpusProgram after, CorpusProbe probe, string text)
    {
        bool isSingle = text.Contains("float", StringComparison.Ordinal) || text.Contains("MathF", StringComparison.Ordinal);
        double tolerance = isSingle ? 3e-6 : 1e-14;
        return s_points.All(x =>
        {
            double expected = before.Call(probe.Code, x);
            return Math.Abs(after.Call(probe.Code, x) - expected) <= tolerance * Math.Max(1, Math.Abs(expected));
        });
    }

    private static string Line(CorpusFile file, string id, TextSpan span) => $"{id} at {span}: {file.Source.Text.Substring(span.Start, span.Length)}";
}
