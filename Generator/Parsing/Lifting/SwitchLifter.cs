using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Lifts <c>switch</c>: expressions and statements become the chain of conditions that they are.</summary>
internal static class SwitchLifter
{
    public static Expression? Lift(ISwitchExpressionOperation operation, LiftScope scope, LiftContext context)
    {
        if (ExpressionLifter.Lift(operation.Value, scope, context) is not { } input)
        {
            return null;
        }

        List<(Expression Condition, Expression Value)> arms = [];
        foreach (ISwitchExpressionArmOperation arm in operation.Arms)
        {
            if (LiftCase(arm.Pattern, arm.Guard, input, scope, context) is not { } condition)
            {
                return null;
            }

            // What isn't reached doesn't matter.
            bool? known = Conditions.Known(condition);
            if (known == false)
            {
                continue;
            }

            if (ExpressionLifter.Lift(arm.Value, scope, context) is not { } value)
            {
                return null;
            }

            arms.Add((condition, value));
            if (known == true)
            {
                break;
            }
        }

        // For bool the last arm may need no discard, and what it asks is what is left.
        bool isExhaustive = operation.IsExhaustive || arms.Any(arm => Conditions.Known(arm.Condition) == true);
        if (!isExhaustive || arms.Count == 0)
        {
            context.Refuse(operation, Refusals.NotExhaustive);
            return null;
        }

        Expression result = arms[arms.Count - 1].Value;
        for (int i = arms.Count - 2; i >= 0; i--)
        {
            result = NumericKinds.Of(operation.Type) == NumericKind.Condition
                ? Conditions.Choose(arms[i].Condition, arms[i].Value, result)
                : Conditions.Where(arms[i].Condition, arms[i].Value, result);
        }

        return result;
    }

    /// <summary>Runs a <c>switch</c> statement.</summary>
    /// <param name="operation">The statement.</param>
    /// <param name="flow">Where the code is; afterwards behind the statement.</param>
    /// <param name="context">The lift.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public static bool Run(ISwitchOperation operation, Flow flow, LiftContext context)
    {
        if (ExpressionLifter.Lift(operation.Value, flow.Scope, context) is not { } input)
        {
            return false;
        }

        // The default comes last, wherever it stands.
        List<(Expression Condition, Flow Flow)> sections = [];
        Flow? otherwise = null;
        bool isDecided = false;
        foreach (ISwitchCaseOperation section in operation.Cases)
        {
            Flow taken = flow.Fork();
            Expression condition = Conditions.Constant(context.Builder, false);
            bool isDefault = false;
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                {
                    isDefault = true;
                }
                else if (LiftClause(clause, input, taken.Scope, context) is { } clauseCondition)
                {
                    condition = Conditions.Or(condition, clauseCondition);
                }
                else
                {
                    return false;
                }
            }

            bool isDead = (!isDefault && Conditions.Known(condition) == false) || (isDefault && isDecided);
            isDecided |= Conditions.Known(condition) == true;
            if (isDead)
            {
                continue;
            }

            if (!StatementLifter.RunSection(section.Body, taken, context))
            {
                return false;
            }

            if (isDefault)
            {
                otherwise = taken;
            }
            else
            {
                sections.Add((condition, taken));
            }
        }

        otherwise ??= flow.Fork();
        for (int i = sections.Count - 1; i >= 0; i--)
        {
            Flow joined = flow.Fork();
            joined.Join(sections[i].Condition, sections[i].Flow, otherwise);
            otherwise = joined;
        }

        flow.Continue(otherwise);
        return true;
    }

    private static Expression? LiftClause(ICaseClauseOperation clause, Expression input, LiftScope scope, LiftContext context)
    {
        switch (clause)
        {
            case IPatternCaseClauseOperation pattern:
                return LiftCase(pattern.Pattern, pattern.Guard, input, scope, context);
            case ISingleValueCaseClauseOperation { Value: { } caseValue }:
                return ExpressionLifter.Lift(caseValue, scope, context) is not { } value ? null
                    : NumericKinds.Of(caseValue.Type) == NumericKind.Condition ? Conditions.Choose(value, input, Conditions.Not(input))
                    : Conditions.Equal(input, value);
            default:
                context.Refuse(clause, Refusals.Pattern);
                return null;
        }
    }

    private static Expression? LiftCase(
        IPatternOperation pattern, IOperation? guard, Expression input, LiftScope scope, LiftContext context)
    {
        if (PatternLifter.Lift(pattern, input, scope, context) is not { } matches)
        {
            return null;
        }

        return guard is null ? matches
            : ExpressionLifter.Lift(guard, scope, context) is { } holds ? Conditions.And(matches, holds)
            : null;
    }
}
