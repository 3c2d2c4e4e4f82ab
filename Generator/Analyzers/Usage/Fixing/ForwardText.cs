using System.Linq;
using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Proving;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>How the forward function is called from its derivative.</summary>
internal static class ForwardText
{
    /// <summary>The call, as a reader would write it.</summary>
    public static string Of(ProvenDerivative proof)
    {
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        string input = proof.Input?.Text ?? "x";
        if (forward.Method.DeclaringSyntaxReferences.IsEmpty)
        {
            return $"{forward.Body}({input})";
        }

        if (forward.Case is { } place && char.IsDigit(place[0]))
        {
            return $"{forward.Name}[{place}]({input})";
        }

        return forward.Case is { } name && !forward.Method.MethodKind.Equals(Microsoft.CodeAnalysis.MethodKind.AnonymousFunction)
            ? $"{forward.Name}({name}, {input})"
            : $"{forward.Name}({string.Join(", ", Arguments(proof, input))})";
    }

    private static string[] Arguments(ProvenDerivative proof, string input)
    {
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        return
        [
            .. forward.Method.Parameters.Where(parameter => !SameAs(forward.Selector, parameter)).Select(parameter =>
                NameWords.Plain(parameter.Name) == NameWords.Plain(proof.Forward.InputKey) || forward.Method.Parameters.Length == 1
                    ? input
                    : parameter.Name),
        ];
    }

    private static bool SameAs(Microsoft.CodeAnalysis.ISymbol? selector, Microsoft.CodeAnalysis.IParameterSymbol parameter)
        => selector is not null && Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.Equals(selector, parameter);
}
