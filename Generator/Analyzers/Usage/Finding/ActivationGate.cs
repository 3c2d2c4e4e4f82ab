using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>
/// Whether a proven derivative belongs to an activation: the charge of a capacitor is 1 - e^-t as well, and its
/// derivative is no backward pass.
/// </summary>
internal static class ActivationGate
{
    private const int LongestAbbreviation = 4;

    /// <summary>Whether a derivative and its function are an activation's, by their names or by what they compute.</summary>
    public static bool Admits(ProvenDerivative proof)
    {
        FunctionUnit derivative = proof.Function.Unit;
        return AdmitsByName(derivative, proof.Forward.Lifted.Unit) || AdmitsByFormula(proof.Forward.Lifted, proof.Forward.InputKey);
    }

    /// <summary>
    /// Whether the names around a derivative and its function are those of activations, and not those of another field, or
    /// the user has declared what they are.
    /// </summary>
    public static bool AdmitsByName(FunctionUnit derivative, FunctionUnit forward)
        => ForwardOrder.IsDeclared(derivative, forward)
            || (!NameWords.IsForeign(forward.Name) && Names(derivative, forward).Any(NameWords.IsActivation));

    /// <summary>
    /// Whether the function is exactly an activation, and its names are of no other field: <c>Infected</c> and <c>Smooth</c>
    /// say what they are, where <c>Function</c>, <c>Value</c> or <c>Sig</c> leave it to the formula.
    /// </summary>
    public static bool AdmitsByFormula(LiftedFunction forward, string inputKey)
        => !NameWords.IsForeign(forward.Unit.Name) && SaysNothing(forward.Unit) && KnownActivations.Contains(forward, inputKey);

    private static bool SaysNothing(FunctionUnit forward)
        => forward.Method.DeclaringSyntaxReferences.IsEmpty || NameWords.Stem(forward.Name).Length <= LongestAbbreviation;

    private static IEnumerable<string> Names(FunctionUnit derivative, FunctionUnit forward)
    {
        yield return derivative.Name;
        yield return forward.Name;
        yield return derivative.Case ?? string.Empty;
        for (INamedTypeSymbol? type = derivative.Type; type is not null; type = type.ContainingType)
        {
            yield return type.Name;
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                yield return implemented.Name;
            }

            for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
            {
                yield return parent.Name;
            }
        }

        for (INamespaceSymbol? space = derivative.Type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            yield return space.Name;
        }
    }
}
