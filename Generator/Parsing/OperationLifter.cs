using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing;

/// <summary>Reads the user's <c>[Formula]</c> method into the expression that it computes.</summary>
internal static class OperationLifter
{
    /// <summary>Lifts a method's body.</summary>
    /// <param name="declaration">The class, which also takes the report of what can't be lifted.</param>
    /// <param name="method">The method.</param>
    /// <param name="elementType">The type that it maps to itself.</param>
    /// <returns>The function, or <see langword="null"/> after a report.</returns>
    public static Formula? Lift(ActivationDeclaration declaration, IMethodSymbol method, ElementType elementType)
    {
        _ = elementType;
        declaration.CancellationToken.ThrowIfCancellationRequested();
        LiftableFormulaRule.Report(declaration, method);
        return null;
    }
}
