using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>Says in C# how a derivative is computed from the output.</summary>
internal static class OutputWording
{
    /// <summary>The derivative in the output.</summary>
    /// <param name="proof">The derivative.</param>
    /// <param name="form">The form in the output.</param>
    /// <param name="output">What the output is called.</param>
    /// <param name="withGradient">Whether to multiply by the gradient that comes from behind.</param>
    /// <returns>The text, or <see langword="null"/> if it can't be written in C#.</returns>
    public static string? Write(ProvenDerivative proof, Formula form, string output, bool withGradient)
    {
        string? input = proof.Input?.Text ?? proof.Forward.Lifted.Variables.FirstOrDefault(variable => variable.Key == proof.Forward.InputKey)?.Text;
        Formula written = withGradient && proof.Gradient is { } gradient ? form.Times(gradient.Key) : form;
        ITypeSymbol? type = ElementTypeOf(proof.Function);
        return CSharpFormula.TryWrite(written, StyleOf(type), type?.Name ?? "T", node => node.Op switch
        {
            ExpressionOp.Input => input,
            ExpressionOp.Output => output,
            _ => TextOf(proof, node.Name!, type),
        });
    }

    /// <summary>The derivative of the input: the shorter of what the rules of differentiation give and its normal form.</summary>
    /// <param name="proof">The derivative.</param>
    /// <param name="model">The compiler's view of the file.</param>
    public static string? WriteDerivative(ProvenDerivative proof, SemanticModel model)
    {
        if (ElementTypeOf(proof.Function) is not { } type)
        {
            return null;
        }

        Formula normal = PiecewiseFormula.Join([.. proof.Forward.Derivation.Pieces.Select(static piece => (piece.Piece, NormalFormWriter.Write(piece.Derivative, piece.Atoms)))]);
        string functions = FunctionsAt(model, proof.Function.Unit.Location.SourceSpan.Start, type);
        return new[] { normal, proof.Forward.Derivative }
            .Select(formula => CSharpFormula.TryWrite(
                formula, StyleOf(type), type.Name, node => node.Op == ExpressionOp.Input ? proof.Input?.Text : TextOf(proof, node.Name!, type), functions))
            .Where(static text => text is not null)
            .OrderBy(static text => text!.Length)
            .FirstOrDefault();
    }

    /// <summary>The type whose mathematical functions are called, as it is written at a place.</summary>
    public static string FunctionsAt(SemanticModel model, int position, ITypeSymbol type)
    {
        string name = StyleOf(type) switch { NumberStyle.Single => "MathF", NumberStyle.Generic => type.Name, _ => "Math" };
        return type is ITypeParameterSymbol || model.LookupNamespacesAndTypes(position, name: name).Any(static found => found is INamedTypeSymbol { ContainingNamespace.Name: "System" } and not IAliasSymbol)
            ? name
            : "System." + name;
    }

    /// <summary>The type that a function computes in.</summary>
    public static ITypeSymbol? ElementTypeOf(LiftedFunction function)
        => Collections.ElementType(function.Unit.Method.ReturnType)
            ?? (function.Unit.Method.ReturnsVoid
                ? function.Variables.Select(static variable => variable.Type).FirstOrDefault(static type => type is not null)
                : function.Unit.Method.ReturnType);

    public static NumberStyle StyleOf(ITypeSymbol? type)
        => type?.SpecialType == SpecialType.System_Single ? NumberStyle.Single
            : type is ITypeParameterSymbol ? NumberStyle.Generic
            : NumberStyle.Double;

    private static string? TextOf(ProvenDerivative proof, string key, ITypeSymbol? type)
    {
        IEnumerable<FreeVariable> variables = proof.Function.Variables.Concat(proof.Forward.Lifted.Variables);
        if (variables.FirstOrDefault(variable => variable.Key == key) is not { } found)
        {
            return null;
        }

        bool narrows = type?.SpecialType == SpecialType.System_Single && found.Type?.SpecialType == SpecialType.System_Double;
        return narrows ? "(float)" + found.Text : found.Text;
    }
}
