using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Catalogue;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>A hand-written function and its derivative that the generator can generate.</summary>
/// <param name="Forward">The function.</param>
/// <param name="Derivative">Its derivative.</param>
/// <param name="Activation">The catalogue's name.</param>
/// <param name="IsDouble">Whether they compute in double.</param>
internal sealed record HandWrittenPair(MethodDeclarationSyntax Forward, MethodDeclarationSyntax Derivative, string Activation, bool IsDouble)
{
    /// <summary>Finds the pairs of a type.</summary>
    public static IReadOnlyList<HandWrittenPair> Find(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!CandidateTypes.MayHoldDerivatives(declaration) || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type)
        {
            return [];
        }

        UsageInspection inspection = new(type, model, static _ => { }, cancellationToken);
        List<HandWrittenPair> pairs = [];
        foreach (ProvenDerivative proof in inspection.Prove(FunctionFinder.Find(declaration, type, model, cancellationToken)))
        {
            if (TryMake(proof, declaration) is { } pair)
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private static HandWrittenPair? TryMake(ProvenDerivative proof, TypeDeclarationSyntax declaration)
    {
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        FunctionUnit derivative = proof.Function.Unit;
        SpecialType type = forward.Method.ReturnType.SpecialType;
        return proof is { Input: not null, Output: null, Gradient: null }
            && type is SpecialType.System_Single or SpecialType.System_Double
            && IsScalar(forward, type, declaration)
            && IsScalar(derivative, type, declaration)
            && !proof.Forward.Lifted.HasEffects
            && !proof.Function.HasEffects
            && FindActivation(proof.Forward) is { } name
                ? new HandWrittenPair((MethodDeclarationSyntax)forward.Body, (MethodDeclarationSyntax)derivative.Body, name, type == SpecialType.System_Double)
                : null;
    }

    private static bool IsScalar(FunctionUnit unit, SpecialType type, TypeDeclarationSyntax declaration)
        => unit is { Case: null, Selector: null, Body: MethodDeclarationSyntax method }
            && method.Parent == declaration
            && unit.Method.Parameters.Length == 1
            && unit.Method.Parameters[0].Type.SpecialType == type
            && unit.Method.ReturnType.SpecialType == type;

    private static string? FindActivation(ForwardFunction forward)
        => ActivationCatalogue.Entries.FirstOrDefault(entry =>
            entry.CreateFormula() is var formula
            && !FormulaProof.IsRefuted(forward.Formula, formula)
            && FormulaProof.AreEqual(forward.Formula, WithNumbers(formula, entry)))?.Name;

    /// <summary>The entry's function with its defaults as numbers.</summary>
    private static Expressions.Formula WithNumbers(Expressions.Formula formula, CatalogueEntry entry)
        => entry.Hyperparameters.Aggregate(formula, static (current, hyperparameter) => current.With(hyperparameter.Name, hyperparameter.Default));
}
