using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Analyzers;

/// <summary>The rules' severities are what <c>.editorconfig</c> says.</summary>
public sealed class SeverityTests
{
    private const string Source = """
        using System;
        public static class Functions
        {
            public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
            public static double SigmoidPrime(double x) => Sigmoid(x) * (1 - Sigmoid(x));
            public static double SigmoidGradient(double x) { double s = Sigmoid(x); return s * (1 - s); }
            public static double Tanh(double x) => Math.Tanh(x);
            public static double TanhPrime(double x) => 1 + Tanh(x);
            public static double Softplus(double x) => Math.Log(1 + Math.Exp(x));
            [Activations.Activation("tahn")] private partial class Typo;
        }
        """;

    [Theory]
    [InlineData("ACT101", DiagnosticSeverity.Warning)]
    [InlineData("ACT102", DiagnosticSeverity.Info)]
    [InlineData("ACT201", DiagnosticSeverity.Warning)]
    [InlineData("ACT202", DiagnosticSeverity.Warning)]
    [InlineData("ACT001", DiagnosticSeverity.Error)]
    public async Task Severity_IsThatOfTheEditorConfig(string id, DiagnosticSeverity ordinary)
    {
        Assert.Equal([ordinary], await SeveritiesAsync(id, setting: null));
        Assert.Equal([DiagnosticSeverity.Error], await SeveritiesAsync(id, "error"));
        Assert.Equal([DiagnosticSeverity.Warning], await SeveritiesAsync(id, "warning"));
        Assert.Equal([DiagnosticSeverity.Info], await SeveritiesAsync(id, "suggestion"));
        Assert.Empty(await SeveritiesAsync(id, "none"));
    }

    private static async Task<IEnumerable<DiagnosticSeverity>> SeveritiesAsync(string id, string? setting)
    {
        string text = setting is null ? "root = true" : $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {setting}";
        AnalyzerConfigSet configs = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/.editorconfig") });
        CSharpCompilation compilation = TestReferences.Compile(Source);
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SyntaxTree placed = tree.WithFilePath("/Functions.cs");
        CSharpCompilation configured = compilation
            .ReplaceSyntaxTree(tree, placed)
            .WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Options(configs.GetOptionsForSourcePath("/Functions.cs"))));
        return (await AllAnalyzers.RunAsync(configured)).Where(diagnostic => diagnostic.Id == id).Select(static diagnostic => diagnostic.Severity);
    }

    private sealed class Options(AnalyzerConfigOptionsResult result) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => result.TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
