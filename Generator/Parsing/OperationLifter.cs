using System;

using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing;

/// <summary>Reads the user's <c>[Formula]</c> method into the expression that it computes.</summary>
internal static class OperationLifter
{
    /// <summary>Lifts a method's body.</summary>
    /// <param name="declaration">The class, which also takes the report of what can't be lifted.</param>
    /// <param name="method">The method, of the shape that <see cref="FormulaShapeRule"/> asks for.</param>
    /// <returns>
    /// The function, or <see langword="null"/> after a report, or without one if the compiler has rejected the body.
    /// </returns>
    public static Formula? Lift(ActivationDeclaration declaration, IMethodSymbol method)
    {
        declaration.CancellationToken.ThrowIfCancellationRequested();
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        SyntaxNode syntax = implementation.DeclaringSyntaxReferences[0].GetSyntax(declaration.CancellationToken);
        FormulaLiftContext context = new(declaration, EvaluateStubs.Add(declaration));
        Expression? result = null;
        try
        {
            result = LiftBody(syntax, context);
        }
        catch (InsufficientExecutionStackException)
        {
            // The compiler's own, where a body is nested so deeply that it can't bind it either.
            context.Refuse(implementation.Locations[0], Refusals.TooDeep);
        }

        if (context.Refusal is { } refusal)
        {
            LiftableFormulaRule.Report(declaration, method, refusal);
            return null;
        }

        return result?.ToFormula();
    }

    private static Expression? LiftBody(SyntaxNode syntax, LiftContext context)
    {
        // The symbols of the compilation that the body is bound in.
        if (context.ModelOf(syntax.SyntaxTree).GetDeclaredSymbol(syntax, context.CancellationToken) is not IMethodSymbol bound)
        {
            return null;
        }

        LiftScope scope = new(bound, outer: null);
        scope.Set(bound.Parameters[0], context.Builder.Input);
        context.EnterMethod(syntax);
        return CallLifter.LiftBody(syntax, scope, isCondition: false, context);
    }
}
