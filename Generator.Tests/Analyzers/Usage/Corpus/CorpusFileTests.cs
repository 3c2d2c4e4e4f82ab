using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>The corpus is what it says: its derivatives are derivatives, checked by differences and not by the algebra.</summary>
public sealed class CorpusFileTests
{
    private const double Step = 1e-2;

    /// <summary>The step's error, h²/6 · f''', is less than 1e-4 for all functions here, and what is wrong is so by more.</summary>
    private const double Tolerance = 1e-3;

    private static readonly double[] s_points = [-3.1, -1.3, -0.4, 0.3, 0.9, 2.2];

    public static TheoryData<string> Derivatives => [.. CorpusFile.NamesIn("Derivatives")];

    public static TheoryData<string> LookAlikes => [.. CorpusFile.NamesIn("LookAlikes")];

    [Fact]
    public void Corpus_IsLargeEnough()
    {
        Assert.InRange(Derivatives.Count, 80, int.MaxValue);
        Assert.InRange(LookAlikes.Count, 80, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Derivatives))]
    public void Derivative_IsThatOfItsForward_OrMarkedAsWrong(string name)
    {
        CorpusFile file = CorpusFile.Read("Derivatives", name);
        using CorpusProgram program = CorpusProgram.Load(file.Source.Text, file.Probes);

        Assert.Contains(file.Probes, probe => probe.Kind is not CorpusProbeKind.Forward);
        foreach (CorpusProbe probe in file.Probes)
        {
            switch (probe.Kind)
            {
                case CorpusProbeKind.Derivative:
                    Assert.True(IsDerivative(program, probe), probe.Code);
                    break;
                case CorpusProbeKind.Wrong:
                    Assert.Contains(s_points, x => Error(program, probe, x) > 10 * Tolerance);
                    break;
                case CorpusProbeKind.Unstable:
                    Assert.False(IsFinite(program, probe), probe.Code);
                    break;
            }
        }

        Assert.Equal(file.Probes.Count(probe => probe.Kind == CorpusProbeKind.Wrong), Marks(file, "ACT201"));
        Assert.Equal(file.Probes.Count(probe => probe.Kind == CorpusProbeKind.Unstable), Marks(file, "ACT202"));
    }

    [Theory]
    [MemberData(nameof(Derivatives))]
    public void WhatIsNotMarkedAsUnstable_IsFinite(string name)
    {
        CorpusFile file = CorpusFile.Read("Derivatives", name);
        using CorpusProgram program = CorpusProgram.Load(file.Source.Text, file.Probes);
        HashSet<string> unstable = [.. file.Probes.Where(probe => probe.Kind == CorpusProbeKind.Unstable).Select(probe => probe.Code)];

        // What goes on from an unstable forward function is reported there; e^x is itself infinite.
        foreach (CorpusProbe probe in file.Probes.Where(probe => !unstable.Contains(probe.Code) && !unstable.Contains(probe.Forward)))
        {
            if (!name.StartsWith("Exponential_", StringComparison.Ordinal))
            {
                Assert.True(IsFinite(program, probe), probe.Code);
            }
        }
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void LookAlike_Compiles_AndHasNoMarks(string name)
    {
        CorpusFile file = CorpusFile.Read("LookAlikes", name);

        Assert.Empty(file.Source.Marks);
        Assert.Empty(CorpusProgram.Compile(file.Source.Text).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Whether it agrees with differences of its forward function.</summary>
    internal static bool IsDerivative(CorpusProgram program, CorpusProbe probe) => s_points.All(x => Error(program, probe, x) <= Tolerance);

    /// <summary>Whether it is finite where exponentials overflow.</summary>
    internal static bool IsFinite(CorpusProgram program, CorpusProbe probe)
        => Enumerable.Range(-200, 401).All(n => double.IsFinite(program.Call(probe.Code, 5.0 * n)));

    private static double Error(CorpusProgram program, CorpusProbe probe, double x)
    {
        double difference = (program.Call(probe.Forward, x + Step) - program.Call(probe.Forward, x - Step)) / (2 * Step);
        return Math.Abs(program.Call(probe.Code, x) - difference);
    }

    private static int Marks(CorpusFile file, string id) => file.Source.Marks.Count(mark => mark.Id == id);
}
