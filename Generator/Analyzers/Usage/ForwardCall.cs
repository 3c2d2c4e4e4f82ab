using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>The call of the forward function, as it compiles where the derivative stands.</summary>
internal static class ForwardCall
{
    /// <summary>The call, or <see langword="null"/> if the function can't be called from there.</summary>
    public static string? TryWrite(ProvenDerivative proof)
    {
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        FunctionUnit derivative = proof.Function.Unit;
        ITypeSymbol? type = OutputWording.ElementTypeOf(proof.Function);
        if (!SymbolEqualityComparer.Default.Equals(forward.Method.ReturnType, type) && type is not ITypeParameterSymbol)
        {
            return null;
        }

        if (NumericKinds.Of(forward.Method.ReturnType) != NumericKind.Real)
        {
            return null;
        }

        if (forward.Method.DeclaringSyntaxReferences.IsEmpty)
        {
            return forward.Body is ExpressionSyntax group && proof.Input is { } argument ? $"{group}({argument.Text})" : null;
        }

        bool isMethod = forward.Method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction;
        bool isMember = isMethod || (forward.Case is null && forward.Body.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax);
        return isMember && IsInReach(forward, derivative) && Arguments(proof) is { } arguments ? $"{forward.Name}({string.Join(", ", arguments)})" : null;
    }

    /// <summary>The forward function's own expression, where it is of the same parameter.</summary>
    public static string? TryCopy(ProvenDerivative proof)
        => proof.Forward.Lifted.Unit.Body is LambdaExpressionSyntax { ExpressionBody: { } body }
            && proof.Function.Unit.Body is LambdaExpressionSyntax
            && proof.Input?.Symbol.Name == proof.Forward.Lifted.Variables.FirstOrDefault(variable => variable.Key == proof.Forward.InputKey)?.Symbol.Name
                ? body.WithoutTrivia().ToString()
                : null;

    private static bool IsInReach(FunctionUnit forward, FunctionUnit derivative)
    {
        if (!SymbolEqualityComparer.Default.Equals(forward.Type, derivative.Type))
        {
            return false;
        }

        if (forward.Method.MethodKind == MethodKind.LocalFunction)
        {
            return derivative.Method.MethodKind == MethodKind.LocalFunction;
        }

        return IsStatic(forward) || !(IsStatic(derivative) || derivative.Body.Parent is EqualsValueClauseSyntax);
    }

    /// <summary>Whether code runs without an instance: of a lambda, the member that holds it.</summary>
    private static bool IsStatic(FunctionUnit unit)
    {
        if (unit.Method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LambdaMethod))
        {
            return unit.Method.IsStatic;
        }

        return unit.Body.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Modifiers.Any(static modifier => modifier.ValueText is "static" or "const") == true;
    }

    private static List<string>? Arguments(ProvenDerivative proof)
    {
        List<string> arguments = [];
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        foreach (IParameterSymbol parameter in forward.Method.Parameters)
        {
            bool isInput = NumericKinds.Of(parameter.Type) == NumericKind.Real
                && proof.Forward.Lifted.Variables.Any(variable => variable.Key == proof.Forward.InputKey && SymbolEqualityComparer.Default.Equals(variable.Symbol, parameter));
            if (isInput && proof.Input is { } input)
            {
                arguments.Add(input.Text);
            }
            else if (isInput)
            {
                return null;
            }
            else if (proof.Function.Unit.Method.Parameters.FirstOrDefault(other => other.Name == parameter.Name && SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type)) is { } same)
            {
                arguments.Add(same.Name);
            }
            else if (FindSelector(proof, parameter) is { } selector)
            {
                arguments.Add(selector);
            }
            else if (!parameter.IsOptional)
            {
                return null;
            }
        }

        return arguments;
    }

    private static string? FindSelector(ProvenDerivative proof, IParameterSymbol parameter)
        => parameter.Type.TypeKind == TypeKind.Enum
            ? proof.Function.Unit.Method.Parameters.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type))?.Name
            : null;
}
