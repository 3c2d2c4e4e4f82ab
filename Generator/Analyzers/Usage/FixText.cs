using System.Collections.Immutable;
using System.Linq;

using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>Writes what a fix puts in the place of a derivative, if a fix is certain to be right.</summary>
internal static class FixText
{
    private static readonly string[] s_locals = ["s", "y", "output", "forward"];

    /// <summary>A name for the local that holds the output.</summary>
    public static string LocalName(ProvenDerivative proof)
        => s_locals.FirstOrDefault(name => !proof.Function.Variables.Concat(proof.Forward.Lifted.Variables).Any(variable => variable.Symbol.Name == name || variable.Text == name)) ?? "activated";

    /// <summary>What a fix needs that takes the output from a variable.</summary>
    public static ImmutableDictionary<string, string?> FromVariable(ProvenDerivative proof, string expression)
        => MayBeRewritten(proof) && IsElement(proof, expression) ? Properties(expression, local: null) : ImmutableDictionary<string, string?>.Empty;

    /// <summary>What a fix needs that calls the forward function for the output.</summary>
    /// <param name="proof">The derivative.</param>
    /// <param name="expression">The form in the output.</param>
    /// <param name="local">The name that the form has for the output.</param>
    /// <param name="isRepeated">Whether the exponential is evaluated more than once.</param>
    public static ImmutableDictionary<string, string?> FromForward(ProvenDerivative proof, string expression, string local, bool isRepeated)
    {
        string? call = ForwardCall.TryWrite(proof) ?? (isRepeated ? ForwardCall.TryCopy(proof) : null);
        ITypeSymbol? type = OutputWording.ElementTypeOf(proof.Function);
        return call is null || type is null || !MayBeRewritten(proof) || !IsElement(proof, call)
            ? ImmutableDictionary<string, string?>.Empty
            : Properties(expression, $"{TypeName(type)} {local} = {call};");
    }

    /// <summary>Where the result is a collection, whether it is an element that is written.</summary>
    private static bool IsElement(ProvenDerivative proof, string text)
        => NumericKinds.Of(proof.Function.Unit.Method.ReturnType) == NumericKind.Real || text.Contains("[");

    /// <summary>How a type is written.</summary>
    public static string TypeName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    public static ImmutableDictionary<string, string?> Properties(string expression, string? local)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Expression, expression);
        return local is null ? properties : properties.Add(DiagnosticProperties.Local, local);
    }

    /// <summary>
    /// Whether the body may be replaced: it has no effects, its result isn't added to what was there, and the parameter
    /// isn't the output already.
    /// </summary>
    public static bool MayBeRewritten(ProvenDerivative proof)
        => !proof.Function.HasEffects
            && (proof.Function.Target is not { } target || !proof.Function.Formula.Uses(target.Key))
            && (proof.Input is not { IsParameter: true } input || !NameWords.IsOutput(input.Symbol.Name) || NameWords.IsInput(input.Symbol.Name))
            && !proof.IsAmbiguous;
}
