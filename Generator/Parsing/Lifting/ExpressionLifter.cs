using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// Lifts expressions: each becomes what it computes on real numbers, so that rounding, and with it a cast between
/// <see langword="float"/> and <see langword="double"/>, is left out. Constants are what the compiler has made of
/// them, whose rounding and integer division count.
/// </summary>
internal static class ExpressionLifter
{
    /// <summary>Lifts an expression.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <param name="context">The lift.</param>
    /// <returns>Its value, a condition's for a <see langword="bool"/>, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Lift(IOperation operation, LiftScope scope, LiftContext context)
    {
        try
        {
            return context.Enter(operation) && LiftEntered(operation, scope, context) is { } value
                ? context.Complete(operation, value)
                : null;
        }
        finally
        {
            context.Leave();
        }
    }

    private static Expression? LiftEntered(IOperation operation, LiftScope scope, LiftContext context)
    {
        // The compiler has rejected it, and has said so.
        if (operation.Kind == OperationKind.Invalid || operation.Type is IErrorTypeSymbol)
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true } constant && !context.KeepsNamesIn(operation))
        {
            return LiftConstant(operation, constant.Value, context);
        }

        switch (operation)
        {
            case ILocalReferenceOperation local:
                return scope.Find(local.Local) ?? context.LiftUnassigned(local, local.Local);
            case IParameterReferenceOperation parameter:
                return scope.Find(parameter.Parameter) ?? context.LiftUnassigned(parameter, parameter.Parameter);
            case IParenthesizedOperation parenthesized:
                return Lift(parenthesized.Operand, scope, context);
            case IConversionOperation conversion:
                return LiftConversion(conversion, scope, context);
            case IUnaryOperation unary:
                return LiftUnary(unary, scope, context);
            case IBinaryOperation binary:
                return LiftBinary(binary, scope, context);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return LiftConditional(conditional, whenFalse, scope, context);
            case ISwitchExpressionOperation switchExpression:
                return SwitchLifter.Lift(switchExpression, scope, context);
            case IIsPatternOperation isPattern:
                return Lift(isPattern.Value, scope, context) is { } value
                    ? PatternLifter.Lift(isPattern.Pattern, value, scope, context)
                    : null;
            case IInvocationOperation invocation:
                return CallLifter.Lift(invocation, scope, context);
            default:
                return context.LiftOther(operation, scope);
        }
    }

    private static Expression? LiftConstant(IOperation operation, object? value, LiftContext context)
    {
        if (value is bool condition)
        {
            return Conditions.Constant(context.Builder, condition);
        }

        // (float)0.1m is a constant too.
        if (operation.DescendantsAndSelf().FirstOrDefault(part => part.Type?.SpecialType == SpecialType.System_Decimal) is { } number)
        {
            context.Refuse(number, Refusals.Decimal);
            return null;
        }

        if (!NumericKinds.IsNumber(operation.Type) || value is null)
        {
            context.Refuse(operation, Refusals.ForType(operation.Type));
            return null;
        }

        double real = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
        if (!double.IsFinite(real))
        {
            context.Refuse(operation, Refusals.NotFinite);
            return null;
        }

        return context.Builder.Constant(real);
    }

    private static Expression? LiftConversion(IConversionOperation conversion, LiftScope scope, LiftContext context)
    {
        if (context.IsTransparent(conversion))
        {
            return Lift(conversion.Operand, scope, context);
        }

        if (!NumericKinds.IsOperator(conversion.OperatorMethod))
        {
            bool gives = NumericKinds.IsNumber(conversion.Type);
            context.Refuse(conversion, Refusals.ForType(gives ? conversion.Operand.Type : conversion.Type));
            return null;
        }

        // What is wrong with the operand comes first: a throw expression is converted too.
        if (Lift(conversion.Operand, scope, context) is not { } operand)
        {
            return null;
        }

        switch (NumericKinds.Of(conversion.Operand.Type), NumericKinds.Of(conversion.Type))
        {
            // A constant that a local holds is rounded, so that it is the constant that it would be without the local.
            case (NumericKind.Real or NumericKind.Integer, NumericKind.Real) when operand.Node.Op == ExpressionOp.Constant:
                double value = operand.Node.Value;
                return context.Builder.Constant(conversion.Type!.SpecialType == SpecialType.System_Single ? (float)value : value);
            case (NumericKind.Real or NumericKind.Integer, NumericKind.Real):
            case (NumericKind.Condition, NumericKind.Condition):
            case (NumericKind.Integer, NumericKind.Integer) when conversion.IsImplicit:
                return operand;
            case (NumericKind.Real or NumericKind.Integer, NumericKind.Integer):
                context.Refuse(conversion, Refusals.Truncation);
                return null;
            default:
                context.Refuse(conversion, Refusals.ForType(conversion.Type));
                return null;
        }
    }

    private static Expression? LiftUnary(IUnaryOperation unary, LiftScope scope, LiftContext context)
    {
        if (!NumericKinds.IsOperator(unary.OperatorMethod))
        {
            context.Refuse(unary, Refusals.ForType(unary.Operand.Type));
            return null;
        }

        if (Lift(unary.Operand, scope, context) is not { } operand)
        {
            return null;
        }

        switch (unary.OperatorKind, NumericKinds.Of(unary.Type))
        {
            case (UnaryOperatorKind.Minus, NumericKind.Real):
                return Negate(operand);
            case (UnaryOperatorKind.Plus, NumericKind.Real or NumericKind.Integer):
                return operand;
            case (UnaryOperatorKind.Not, NumericKind.Condition):
                return Conditions.Not(operand);
            default:
                context.Refuse(unary, Refusals.ForUnary(unary));
                return null;
        }
    }

    /// <summary>The negative; of a constant, the constant that a literal with the sign is.</summary>
    public static Expression Negate(Expression operand)
        => operand.Node.Op == ExpressionOp.Constant ? operand.Builder.Constant(-operand.Node.Value) : -operand;

    /// <summary>A chain of operators is a tree that leans to the left, as long as the user likes: a loop, not a recursion.</summary>
    private static Expression? LiftBinary(IBinaryOperation binary, LiftScope scope, LiftContext context)
    {
        Stack<IBinaryOperation> chain = new();
        IOperation innermost = binary;
        while (innermost is IBinaryOperation { Type: not IErrorTypeSymbol } link && (!link.ConstantValue.HasValue || context.KeepsNamesIn(link)))
        {
            if (!context.Count(link, 1))
            {
                return null;
            }

            chain.Push(link);
            innermost = link.LeftOperand;
        }

        Expression? value = Lift(innermost, scope, context);
        while (value is { } left && chain.Count > 0)
        {
            IBinaryOperation link = chain.Pop();
            value = Lift(link.RightOperand, scope, context) is { } right
                ? Combine(link, link.OperatorKind, NumericKinds.Of(link.LeftOperand.Type), left, right, context)
                : null;
            if (value is { } partial && chain.Count > 0)
            {
                value = context.Complete(link, partial);
            }
        }

        return value;
    }

    /// <summary>Applies a binary operator.</summary>
    /// <param name="operation">The operation, with a binary operator or one that assigns.</param>
    /// <param name="op">The operator.</param>
    /// <param name="kind">What it is applied to.</param>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <param name="context">The lift.</param>
    /// <returns>The result, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Combine(
        IOperation operation, BinaryOperatorKind op, NumericKind kind, Expression a, Expression b, LiftContext context)
    {
        bool isReal = kind == NumericKind.Real;
        bool isNumber = isReal || kind == NumericKind.Integer;
        bool isCondition = kind == NumericKind.Condition;
        switch (op)
        {
            case BinaryOperatorKind.Add when isReal:
                return a + b;
            case BinaryOperatorKind.Subtract when isReal:
                return a - b;
            case BinaryOperatorKind.Multiply when isReal:
                return a * b;
            case BinaryOperatorKind.Divide when isReal:
                return a / b;
            case BinaryOperatorKind.LessThan when isNumber:
                return a < b;
            case BinaryOperatorKind.LessThanOrEqual when isNumber:
                return a <= b;
            case BinaryOperatorKind.GreaterThan when isNumber:
                return a > b;
            case BinaryOperatorKind.GreaterThanOrEqual when isNumber:
                return a >= b;
            case BinaryOperatorKind.Equals when isNumber:
                return Conditions.Equal(a, b);
            case BinaryOperatorKind.NotEquals when isNumber:
                return Conditions.Not(Conditions.Equal(a, b));
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when isCondition:
                return Conditions.And(a, b);
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when isCondition:
                return Conditions.Or(a, b);
            case BinaryOperatorKind.Equals when isCondition:
                return Conditions.Choose(a, b, Conditions.Not(b));
            case BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr when isCondition:
                return Conditions.Choose(a, Conditions.Not(b), b);
            default:
                context.Refuse(operation, Refusals.ForBinary(op, kind));
                return null;
        }
    }

    private static Expression? LiftConditional(IConditionalOperation conditional, IOperation whenFalse, LiftScope scope, LiftContext context)
    {
        if (Lift(conditional.Condition, scope, context) is not { } condition)
        {
            return null;
        }

        if (Conditions.Known(condition) is bool known)
        {
            return Lift(known ? conditional.WhenTrue : whenFalse, scope, context);
        }

        if (Lift(conditional.WhenTrue, scope, context) is not { } a
            || Lift(whenFalse, scope, context) is not { } b)
        {
            return null;
        }

        return NumericKinds.Of(conditional.Type) == NumericKind.Condition
            ? Conditions.Choose(condition, a, b)
            : Conditions.Where(condition, a, b);
    }
}
