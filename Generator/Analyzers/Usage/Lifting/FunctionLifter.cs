using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Lifts the functions that users have written. What isn't understood lifts to nothing.</summary>
internal static class FunctionLifter
{
    private static readonly IReadOnlyList<LiftedFunction> s_nothing = [];

    /// <summary>Lifts a function.</summary>
    /// <param name="unit">The function.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="isSpelled">Whether to keep the rounding to <see langword="float"/>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <param name="keepsConstantNames">Whether the user's constants keep their names.</param>
    /// <returns>What it computes: one formula if it returns it, otherwise one for each collection that it writes to.</returns>
    public static IReadOnlyList<LiftedFunction> Lift(FunctionUnit unit, Compilation compilation, bool isSpelled, CancellationToken cancellationToken, bool keepsConstantNames = false)
    {
        UsageLiftContext context = new(unit.Type, compilation, isSpelled, cancellationToken)
        {
            KeepsConstantNames = keepsConstantNames,
            Selector = unit.Selector is { } selector ? (selector, unit.SelectorValue) : null,
        };
        LiftScope scope = new(unit.Method, outer: null);
        context.Bind(unit.Method, scope);
        try
        {
            return unit.Method.ReturnsVoid ? LiftTargets(unit, scope, context) : LiftResult(unit, scope, context);
        }
        catch (InsufficientExecutionStackException)
        {
            return s_nothing;
        }
    }

    private static IReadOnlyList<LiftedFunction> LiftResult(FunctionUnit unit, LiftScope scope, UsageLiftContext context)
    {
        if (unit.Method.DeclaringSyntaxReferences.IsEmpty)
        {
            // A function of the framework, handed over by its name.
            Expression input = context.Variable(unit.Method.Parameters[0], unit.Method.ReturnType, "x");
            return MathFunctions.TryApply(unit.Method.Name, input) is { } known ? [Make(unit, known, scope, context, target: null)] : s_nothing;
        }

        context.EnterMethod(unit.Body);
        return CallLifter.LiftBody(unit.Body, scope, isCondition: false, context) is { } result
            ? [Make(unit, result, scope, context, target: null)]
            : s_nothing;
    }

    private static IReadOnlyList<LiftedFunction> LiftTargets(FunctionUnit unit, LiftScope scope, UsageLiftContext context)
    {
        context.EnterMethod(unit.Body);
        if (!CallLifter.RunBody(unit.Body, scope, context))
        {
            return s_nothing;
        }

        List<LiftedFunction> functions = [];
        foreach (ISymbol target in context.Targets)
        {
            if (target is not ILocalSymbol && scope.Find(target) is { } value)
            {
                functions.Add(Make(unit, value, scope, context, new FreeVariable(NameWords.Plain(target.Name), target, target.Name, null)));
            }
        }

        return functions;
    }

    private static LiftedFunction Make(FunctionUnit unit, Expression result, LiftScope scope, UsageLiftContext context, FreeVariable? target)
        => new(
            unit,
            result.ToFormula(),
            context.Variables,
            context.Evaluations,
            context.Calls,
            [.. context.Targets.Where(symbol => symbol is not ILocalSymbol && scope.Find(symbol) is { } held && held.Index == result.Index)],
            target)
        {
            HasEffects = target is null && context.Targets.Any(static symbol => symbol is not ILocalSymbol),
            Written = [.. context.Targets.Where(static symbol => symbol is not ILocalSymbol)],
            ElementLambda = context.ElementLambdas.Count == 1 && context.ElementLambdas[0].Value.Index == result.Index ? context.ElementLambdas[0].Syntax : null,
            ValueOfLocal = declarator => (scope.FindDeclared(declarator) ?? context.ElementLambdas.Select(lambda => lambda.Scope.FindDeclared(declarator)).FirstOrDefault(static value => value is not null))?.ToFormula(),
        };
}
