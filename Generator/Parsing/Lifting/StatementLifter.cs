using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Lifts statements, by running them on expressions instead of numbers.</summary>
internal static class StatementLifter
{
    /// <summary>Runs the statements of a section of a <c>switch</c>.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="flow">Where the code is.</param>
    /// <param name="context">The lift.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public static bool RunSection(IEnumerable<IOperation> statements, Flow flow, LiftContext context)
    {
        flow.CanBreak = true;
        bool result = Run(statements, flow, context);
        flow.CanBreak = false;
        flow.IsBroken = false;
        return result;
    }

    /// <summary>Runs statements in their order.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="flow">Where the code is; afterwards behind them.</param>
    /// <param name="context">The lift.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public static bool Run(IEnumerable<IOperation> statements, Flow flow, LiftContext context)
    {
        foreach (IOperation statement in statements)
        {
            // What can't be reached doesn't matter.
            if (flow.HasEnded)
            {
                break;
            }

            if (!Run(statement, flow, context))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Run(IOperation statement, Flow flow, LiftContext context)
    {
        try
        {
            return context.Enter(statement) && RunEntered(statement, flow, context);
        }
        finally
        {
            context.Leave();
        }
    }

    private static bool RunEntered(IOperation statement, Flow flow, LiftContext context)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return Run(block.Operations, flow, context);
            case IVariableDeclarationGroupOperation group:
                return group.Declarations.All(declaration => Declare(declaration, flow, context));
            case IExpressionStatementOperation { Operation: { } expression }:
                return Assign(expression, flow, context);
            case IConditionalOperation conditional:
                return RunConditional(conditional, flow, context);
            case ISwitchOperation switchStatement:
                return SwitchLifter.Run(switchStatement, flow, context);
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                if (ExpressionLifter.Lift(value, flow.Scope, context) is not { } result)
                {
                    return false;
                }

                flow.Return(result);
                return true;
            case IBranchOperation { BranchKind: BranchKind.Break } when flow.CanBreak:
                flow.IsBroken = true;
                return true;
            case IEmptyOperation or ILocalFunctionOperation:
                return true;
            case { Kind: OperationKind.Invalid }:
                return false;
            default:
                return context.RunOther(statement, flow);
        }
    }

    private static bool Declare(IVariableDeclarationOperation declaration, Flow flow, LiftContext context)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            if (declarator.Symbol.IsRef)
            {
                return context.Refuse(declarator, Refusals.Reference);
            }

            if ((declarator.Initializer ?? declaration.Initializer) is not { } initializer || declarator.Symbol.IsConst)
            {
                continue;
            }

            if (ExpressionLifter.Lift(initializer.Value, flow.Scope, context) is { } value)
            {
                flow.Scope.Set(declarator.Symbol, value);
            }
            else if (!context.MayIgnore(declarator.Symbol))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Assign(IOperation expression, Flow flow, LiftContext context)
    {
        switch (expression)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                return FindTarget(assignment.Target, flow, context) is { } target
                    && ExpressionLifter.Lift(assignment.Value, flow.Scope, context) is { } value
                    && Set(target, value, flow);
            case ICompoundAssignmentOperation { OperatorMethod: null } compound:
                return FindTarget(compound.Target, flow, context) is { } changed
                    && ExpressionLifter.Lift(compound.Target, flow.Scope, context) is { } before
                    && ExpressionLifter.Lift(compound.Value, flow.Scope, context) is { } operand
                    && ExpressionLifter.Combine(compound, compound.OperatorKind, KindOf(compound), before, operand, context) is { } after
                    && Set(changed, after, flow);
            case IIncrementOrDecrementOperation { OperatorMethod: null } step when NumericKinds.Of(step.Target.Type) == NumericKind.Real:
                BinaryOperatorKind op = step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                return FindTarget(step.Target, flow, context) is { } stepped
                    && ExpressionLifter.Lift(step.Target, flow.Scope, context) is { } old
                    && ExpressionLifter.Combine(step, op, NumericKind.Real, old, context.Builder.Constant(1), context) is { } next
                    && Set(stepped, next, flow);
            case { Kind: OperationKind.Invalid }:
                return false;
            default:
                return context.RunEffect(expression, flow);
        }
    }

    /// <summary>The kind that a compound assignment computes in: that of its operand, after its conversion.</summary>
    private static NumericKind KindOf(ICompoundAssignmentOperation compound)
    {
        NumericKind target = NumericKinds.Of(compound.Target.Type);
        NumericKind value = NumericKinds.Of(compound.Value.Type);
        return target == NumericKind.Integer && value == NumericKind.Real ? NumericKind.None : target;
    }

    /// <summary>The variable that is assigned: one of the method itself.</summary>
    private static ISymbol? FindTarget(IOperation target, Flow flow, LiftContext context)
    {
        ISymbol? symbol = target switch
        {
            ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (target.Kind == OperationKind.Invalid)
        {
            return null;
        }

        if (symbol is null && context.FindTarget(target) is { } element)
        {
            return element;
        }

        if (symbol is null || !flow.Scope.IsOwn(symbol))
        {
            context.Refuse(target, Refusals.AssignmentTarget);
            return null;
        }

        return symbol;
    }

    private static bool Set(ISymbol variable, Expression value, Flow flow)
    {
        flow.Scope.Set(variable, value);
        return true;
    }

    private static bool RunConditional(IConditionalOperation conditional, Flow flow, LiftContext context)
    {
        if (ExpressionLifter.Lift(conditional.Condition, flow.Scope, context) is not { } condition)
        {
            return false;
        }

        Flow then = flow.Fork();
        Flow otherwise = flow.Fork();
        if ((Conditions.Known(condition) != false && !Run(conditional.WhenTrue, then, context))
            || (Conditions.Known(condition) != true && conditional.WhenFalse is { } whenFalse && !Run(whenFalse, otherwise, context)))
        {
            return false;
        }

        flow.Join(condition, then, otherwise);
        return true;
    }
}
