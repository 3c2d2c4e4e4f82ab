using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>
/// Many libraries hand the output to a derivative of one parameter. Then one that takes the input stands out among those
/// beside it, and its callers may hand it the output as well: nobody but the user can say what is meant.
/// </summary>
internal static class Ambiguity
{
    private const int MostTypes = 40;

    /// <summary>Whether another derivative, in the type or in another class of the same base, takes the output.</summary>
    public static bool IsAmbiguous(ProvenDerivative proof, IReadOnlyList<ProvenDerivative> all, SemanticModel model, CancellationToken cancellationToken)
    {
        IMethodSymbol method = proof.Function.Unit.Method;
        if (method.Parameters.Length != 1 || proof.Input is null)
        {
            return false;
        }

        return all.Any(other => other.Input is null && other.Output?.Symbol.Name == proof.Input.Symbol.Name && other.Function.Unit.Method.Parameters.Length == 1)
            || IsAmbiguousAmongSiblings(proof.Function.Unit, method, model, cancellationToken);
    }

    private static bool IsAmbiguousAmongSiblings(FunctionUnit unit, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (unit.Type.BaseType is null or { SpecialType: SpecialType.System_Object } && unit.Type.Interfaces.IsEmpty)
        {
            return false;
        }

        IEnumerable<TypeDeclarationSyntax> siblings = model.SyntaxTree.GetRoot(cancellationToken)
            .DescendantNodes(static node => node is not BaseMethodDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Take(MostTypes);
        foreach (TypeDeclarationSyntax sibling in siblings)
        {
            MethodDeclarationSyntax? same = sibling.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(candidate => candidate.Identifier.ValueText == method.Name);
            if (same is null
                || model.GetDeclaredSymbol(sibling, cancellationToken) is not { } type
                || SymbolEqualityComparer.Default.Equals(type, unit.Type)
                || !SharesBase(type, unit.Type)
                || model.GetDeclaredSymbol(same, cancellationToken) is not { Parameters.Length: 1, IsAbstract: false } implementation)
            {
                continue;
            }

            FunctionUnit other = new(method.Name, implementation, same, same.Identifier.GetLocation(), type);
            if (FunctionLifter.Lift(other, model.Compilation, isSpelled: false, cancellationToken).Any(TakesOutput))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesBase(INamedTypeSymbol a, INamedTypeSymbol b)
        => (a.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } && SymbolEqualityComparer.Default.Equals(a.BaseType, b.BaseType))
            || a.Interfaces.Any(shared => b.Interfaces.Contains(shared, SymbolEqualityComparer.Default));

    /// <summary>y(1 - y) and 1 - y² are what the sigmoid's and the tangent's derivatives are in the output.</summary>
    private static bool TakesOutput(LiftedFunction function)
    {
        if (function.Variables.Where(variable => function.Formula.Uses(variable.Key)).ToArray() is not { Length: 1 } variables)
        {
            return false;
        }

        Expression y = new FormulaBuilder().Input;
        Formula ofOutput = function.Formula.WithInput(variables[0].Key);
        return !FormulaProof.IsRefuted(ofOutput, (y * (1 - y)).ToFormula()) || !FormulaProof.IsRefuted(ofOutput, (1 - (y * y)).ToFormula());
    }
}
