using System.Collections.Immutable;

using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>
/// Says why nothing was generated for an <c>[Activation]</c> class: it goes the generator's way, parser and planner,
/// with a callback.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    private const string FormulaName = "Formula";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        PartialTypeRule.Descriptor,
        KnownNameRule.Descriptor,
        ActivationClassRule.Descriptor,
        SingleDefinitionRule.Descriptor,
        LiftableFormulaRule.Descriptor,
        FormulaShapeRule.Descriptor,
        HyperparameterRule.Descriptor,
        MemberCollisionRule.Descriptor,
        ElementTypeRule.Descriptor,
        SaveRule.Descriptor,
        TargetRule.Descriptor,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // In generated code too: the generator skips a wrong class there as well, and nobody else would say so.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    /// <summary>A formula whose class nobody compiles. By its name first: attributes are many, and their meaning is expensive to ask.</summary>
    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax declaration } attribute
            && attribute.Name.ToString().Contains(FormulaName)
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { ContainingType: { } type } method
            && WellKnownSymbols.IsFormula(method)
            && WellKnownSymbols.FindActivationAttribute(type) is null)
        {
            context.ReportDiagnostic(SingleDefinitionRule.CreateForStray(type, declaration.Identifier.GetLocation()));
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || WellKnownSymbols.FindActivationAttribute(type) is not { } attribute)
        {
            return;
        }

        ActivationDeclaration declaration = new(
            type, attribute, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
        if (ActivationParser.Parse(declaration) is not ActivationSpec spec)
        {
            return;
        }

        PlanOutcome outcome = SpecPlanner.Plan(spec);
        if (outcome.Failure is { Possible.Count: 0 } unplanned && spec.ActivationName is null)
        {
            LiftableFormulaRule.Report(declaration, declaration.Formulas[0], unplanned);
        }
        else if (outcome.Failure is { } failure)
        {
            SaveRule.Report(declaration, spec, failure);
        }
        else if (outcome.Plan is { } plan && SpecPlanner.Collides(spec, plan))
        {
            MemberCollisionRule.Report(declaration, plan.Saved, spec.ElementType);
        }
    }
}
