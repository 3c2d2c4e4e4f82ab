using System.Linq;

namespace Activations.Generator.Analyzers.Usage;

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
        foreach (Microsoft.CodeAnalysis.ISymbol store in proof.Forward.Lifted.Stores)
        {
            if (store is Microsoft.CodeAnalysis.IFieldSymbol or Microsoft.CodeAnalysis.IPropertySymbol)
            {
                return new FreeVariable(NameWords.Plain(store.Name), store, store.Name, null);
            }
        }

        // By its name, wherever among the parameters it stands. With only one parameter there is no telling.
        return proof.Input is not { IsParameter: true }
            ? null
            : proof.Function.Unit.Method.Parameters
                .Where(parameter => parameter.Name != proof.Input.Symbol.Name
                    && parameter.Name != proof.Gradient?.Symbol.Name
                    && parameter.Name != proof.Function.Target?.Symbol.Name
                    && !proof.Forward.Formula.Uses(NameWords.Plain(parameter.Name))
                    && (Parsing.Lifting.NumericKinds.Of(parameter.Type) == Parsing.Lifting.NumericKind.Real || Collections.ElementType(parameter.Type) is not null)
                    && NameWords.IsOutput(parameter.Name))
                .Select(parameter => new FreeVariable(NameWords.Plain(parameter.Name), parameter, parameter.Name, parameter.Type))
                .FirstOrDefault();
    }
}
