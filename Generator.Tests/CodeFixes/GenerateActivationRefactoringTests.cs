using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Activations.CodeFixes;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class GenerateActivationRefactoringTests
{
    private const string Pair = """
        using System;
        namespace Network
        {
            public static class Functions
            {
                // Squashes.
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                public static double SigmoidDerivative(double x) => Sigmoid(x) * (1 - Sigmoid(x));

                public static double Other(double x) => 2 * x;
            }
        }

        """;

    [Theory]
    [InlineData("Sigmoid(double")]
    [InlineData("SigmoidDerivative(double")]
    public async Task Pair_IsGenerated(string at)
    {
        string? changed = await RefactorAsync(Pair, at);

        Assert.Equal(
            """
            using System;
            namespace Network
            {
                public static class Functions
                {
                    // Squashes.
                    public static double Sigmoid(double x) => SigmoidActivation.Evaluate(x);

                    public static double SigmoidDerivative(double x) => SigmoidActivation.Derivative(x);

                    public static double Other(double x) => 2 * x;
                }

                [global::Activations.Activation("sigmoid", ElementType = typeof(double))]
                internal sealed partial class SigmoidActivation
                {
                }
            }

            """,
            changed);
        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: TestReferences.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(TestReferences.Compile(changed!), out Compilation generated, out _);
        Assert.Empty(generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task OtherMethod_IsLeftAlone()
    {
        Assert.Null(await RefactorAsync(Pair, "Other(double"));
    }

    [Fact]
    public async Task UnknownFunction_IsLeftAlone()
    {
        Assert.Null(await RefactorAsync(Pair.Replace("1 / (1 +", "1 / (3 +", StringComparison.Ordinal), "Sigmoid(double"));
    }

    private static async Task<string?> RefactorAsync(string source, string at)
    {
        using AdhocWorkspace workspace = new();
        ProjectId project = ProjectId.CreateNewId();
        DocumentId id = DocumentId.CreateNewId(project);
        Document document = workspace.CurrentSolution
            .AddProject(project, "User", "User", LanguageNames.CSharp)
            .WithProjectParseOptions(project, TestReferences.ParseOptions)
            .WithProjectCompilationOptions(project, TestReferences.CompilationOptions)
            .AddMetadataReferences(project, TestReferences.All)
            .AddDocument(id, "Test0.cs", SourceText.From(source))
            .GetDocument(id)!;
        List<CodeAction> actions = [];
        TextSpan span = new(source.IndexOf(at, StringComparison.Ordinal), 0);
        await new GenerateActivationRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await actions.Single().GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(id)!.GetTextAsync()).ToString();
    }
}
