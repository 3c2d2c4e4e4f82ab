using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>Finds where a derivative could take its function's output from.</summary>
internal static class OutputInReach
{
    /// <summary>The variable that holds the output, or <see langword="null"/>.</summary>
    public static FreeVariable? Find(ProvenDerivative proof)
    {
        if (proof.Output is { } used)
        {
            return used;
        }

        // A layer: its forward pass keeps the output in a field.
        foreach (ISymbol store in proof.Forward.Lifted.Stores)
        {
            if (store is IFieldSymbol or IPropertySymbol && !proof.Function.Written.Contains(store, SymbolEqualityComparer.Default))
            {
                return new FreeVariable(NameWords.Plain(store.Name), store, store.Name + IndexOf(proof), null);
            }
        }

        // By its name, wherever among the parameters it stands. With only one parameter there is no telling.
        return proof.Input is not { IsParameter: true }
            ? null
            : proof.Function.Unit.Method.Parameters
                .Where(parameter => parameter.Name != proof.Input.Symbol.Name
                    && parameter.Name != proof.Gradient?.Symbol.Name
                    && !proof.Function.Written.Contains(parameter, SymbolEqualityComparer.Default)
                    && !proof.Forward.Formula.Uses(NameWords.Plain(parameter.Name))
                    && (NumericKinds.Of(parameter.Type) == NumericKind.Real || Collections.ElementType(parameter.Type) is not null)
                    && NameWords.IsOutput(parameter.Name))
                .Select(parameter => proof.Function.Variables.FirstOrDefault(variable => SymbolEqualityComparer.Default.Equals(variable.Symbol, parameter) && FixPlace.IsElement(variable)) ?? new FreeVariable(NameWords.Plain(parameter.Name), parameter, parameter.Name + (Collections.ElementType(parameter.Type) is null ? string.Empty : IndexOf(proof)), parameter.Type))
                .FirstOrDefault();
    }

    /// <summary>
    /// Whether an output that is in reach is surely that of the derivative's input. What the last forward pass left in a field is
    /// so only if the input is kept as well, since a caller may hand over another one, and if nobody else changes either.
    /// </summary>
    public static bool IsOfTheInput(ProvenDerivative proof, FreeVariable output)
        => output.IsParameter
            || (proof.Input is not { IsParameter: true } && !IsChangedElsewhere(proof, output.Symbol) && !(proof.Input is { } input && IsChangedElsewhere(proof, input.Symbol)));

    /// <summary>Whether something in the type but the two functions changes a field or its elements. A new array is none that anybody has filled.</summary>
    private static bool IsChangedElsewhere(ProvenDerivative proof, ISymbol field)
        => field is IFieldSymbol or IPropertySymbol
            && proof.Function.Unit.Type.DeclaringSyntaxReferences
                .SelectMany(static reference => reference.GetSyntax().DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == field.Name
                    && !proof.Forward.Lifted.Unit.Body.Contains(name)
                    && !proof.Function.Unit.Body.Contains(name)
                    && !name.Ancestors().OfType<ConstructorDeclarationSyntax>().Any()
                    && IsChange(Changes.PlaceOf(name)));

    private static bool IsChange(ExpressionSyntax place)
        => place.Parent is not AssignmentExpressionSyntax { Right: ArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax }
            && (Changes.IsChanged(place) || IsGivenToArray(place));

    /// <summary>Whether one of the class Array's functions may write to it.</summary>
    private static bool IsGivenToArray(ExpressionSyntax place)
        => place.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: nameof(System.Array) } } },
        };

    /// <summary>The place in a collection that the input is taken from: the output is at the same.</summary>
    private static string IndexOf(ProvenDerivative proof)
        => proof.Input is { } input && input.Text.StartsWith(input.Symbol.Name + "[", System.StringComparison.Ordinal)
            ? input.Text.Substring(input.Symbol.Name.Length)
            : string.Empty;
}
