using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>The call of the forward function, as it compiles where the derivative stands.</summary>
internal static class ForwardCall
{
    /// <summary>The call, or <see langword="null"/> if the function can't be called from there.</summary>
    public static string? TryWrite(ProvenDerivative proof)
    {
        // In the arm of a switch, what stands there is meant rather than the switch that it is an arm of.
        return proof.Forward.Lifted.Unit.Case is null
            ? TryCall(proof) ?? TryReuse(proof)
            : TryReuse(proof) ?? TryCall(proof);
    }

    /// <summary>The forward function's own expression, where it is of the same parameter.</summary>
    public static string? TryCopy(ProvenDerivative proof)
    {
        LiftedFunction forward = proof.Forward.Lifted;
        bool isLambda = (proof.Function.ElementLambda ?? proof.Function.Unit.Body) is LambdaExpressionSyntax;
        return isLambda
            && (forward.ElementLambda ?? forward.Unit.Body) is LambdaExpressionSyntax { ExpressionBody: { } body }
            && proof.Input?.Text == forward.Variables.FirstOrDefault(variable => variable.Key == proof.Forward.InputKey)?.Text
                ? body.WithoutTrivia().ToString()
                : null;
    }

    private static string? TryCall(ProvenDerivative proof)
    {
        FunctionUnit forward = proof.Forward.Lifted.Unit;
        FunctionUnit derivative = proof.Function.Unit;
        ITypeSymbol? type = OutputWording.ElementTypeOf(proof.Function);
        if (!SymbolEqualityComparer.Default.Equals(forward.Method.ReturnType, type) && type is not ITypeParameterSymbol)
        {
            return null;
        }

        if (NumericKinds.Of(forward.Method.ReturnType) != NumericKind.Real || proof.Forward.Lifted.HasEffects || (forward.Case is not null && forward.Case != derivative.Case))
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

    /// <summary>What the derivative itself calls for the output, as it is spelled there.</summary>
    private static string? TryReuse(ProvenDerivative proof)
    {
        LiftedFunction function = proof.Function;
        ITypeSymbol? type = OutputWording.ElementTypeOf(function);
        IEnumerable<(SyntaxNode Syntax, Formula? Value, ITypeSymbol? Type)> calls =
        [
            .. function.Calls.Where(static call => call.Parent < 0).Select(static call => (call.Syntax, call.Result, call.Type)),
            .. function.Evaluations.Where(static evaluation => evaluation.Call < 0).Select(static evaluation => (evaluation.Syntax, (Formula?)evaluation.Value, evaluation.Type)),
        ];
        return calls
            .Where(call => SymbolEqualityComparer.Default.Equals(call.Type, type) && call.Value is { } value && ExponentialWork.IsForward(proof, value) && NamesNoLocal(call.Syntax, function.Unit.Body))
            .Select(static call => call.Syntax.WithoutTrivia().ToString())
            .FirstOrDefault(static text => !text.Contains("\n"));
    }

    /// <summary>Locals go with the code that is replaced.</summary>
    private static bool NamesNoLocal(SyntaxNode call, SyntaxNode body)
    {
        HashSet<string> locals =
        [
            .. body.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().SelectMany(static statement => statement.Declaration.Variables).Select(static variable => variable.Identifier.ValueText),
        ];
        return body.Span.Contains(call.Span)
            && !call.DescendantNodes().Any(node => node is IdentifierNameSyntax name ? locals.Contains(name.Identifier.ValueText) : node is AssignmentExpressionSyntax or DeclarationExpressionSyntax);
    }

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
        bool isOmitted = false;
        foreach (IParameterSymbol parameter in proof.Forward.Lifted.Unit.Method.Parameters)
        {
            string? argument = Argument(proof, parameter);
            isOmitted |= argument is null;

            // What follows one that is left out would be taken for it.
            if (isOmitted && (argument is not null || !parameter.IsOptional))
            {
                return null;
            }

            if (argument is not null)
            {
                arguments.Add(argument);
            }
        }

        return arguments;
    }

    private static string? Argument(ProvenDerivative proof, IParameterSymbol parameter)
    {
        LiftedFunction forward = proof.Forward.Lifted;
        if (NumericKinds.Of(parameter.Type) == NumericKind.Real
            && forward.Variables.Any(variable => variable.Key == proof.Forward.InputKey && SymbolEqualityComparer.Default.Equals(variable.Symbol, parameter)))
        {
            return proof.Input?.Text;
        }

        if (SymbolEqualityComparer.Default.Equals(parameter, forward.Unit.Selector) && parameter.Type.SpecialType == SpecialType.System_Boolean)
        {
            // The same method, without the flag that makes it its own derivative.
            return parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is false ? null : $"{parameter.Name}: false";
        }

        return proof.Function.Unit.Method.Parameters.FirstOrDefault(other => other.Name == parameter.Name && SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type))?.Name
            ?? FindSelector(proof, parameter);
    }

    private static string? FindSelector(ProvenDerivative proof, IParameterSymbol parameter)
        => parameter.Type.TypeKind == TypeKind.Enum
            ? proof.Function.Unit.Method.Parameters.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type))?.Name
            : null;
}
