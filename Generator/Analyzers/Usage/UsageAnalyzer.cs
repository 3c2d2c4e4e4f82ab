using System.Collections.Immutable;

using Activations.Generator.Analyzers.Usage.Finding;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>Holds hand-written activations and their derivatives to the standard of the generated ones.</summary>
/// <remarks>
/// Nearly every type of a project is none of its business: names are looked at first, as text, and only where they
/// speak of derivatives is the compiler asked for the meaning of anything.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        RedundantExponentialRule.Descriptor,
        OutputOverloadRule.Descriptor,
        WrongDerivativeRule.Descriptor,
        UnstableFunctionRule.Descriptor,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            AnalyzeType,
            SyntaxKind.ClassDeclaration,
            SyntaxKind.StructDeclaration,
            SyntaxKind.RecordDeclaration,
            SyntaxKind.RecordStructDeclaration,
            SyntaxKind.InterfaceDeclaration);
        context.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
    }

    private static void AnalyzeType(SyntaxNodeAnalysisContext context)
    {
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)context.Node;
        if (CandidateTypes.MayHoldDerivatives(declaration)
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type)
        {
            UsageInspection inspection = new(type, context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
            inspection.Inspect(FunctionFinder.Find(declaration, type, context.SemanticModel, context.CancellationToken));
        }
    }

    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
    {
        // Of several beside each other the first inspects all.
        LocalFunctionStatementSyntax function = (LocalFunctionStatementSyntax)context.Node;
        SyntaxNode? block = function.Parent is GlobalStatementSyntax global ? global.Parent : function.Parent;
        if (block is not null
            && CandidateTypes.IsFirstDerivative(function, block)
            && context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken)?.ContainingType is { } type)
        {
            UsageInspection inspection = new(type, context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
            inspection.Inspect(FunctionFinder.FindLocal(block, type, context.SemanticModel, context.CancellationToken));
        }
    }
}
