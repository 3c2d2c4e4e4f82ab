using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Lifts patterns to the conditions under which they match.</summary>
internal static class PatternLifter
{
    /// <summary>Lifts a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="input">What it is matched with.</param>
    /// <param name="scope">Receives the variables that the pattern declares.</param>
    /// <param name="context">The lift.</param>
    /// <returns>The condition, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Lift(IPatternOperation pattern, Expression input, LiftScope scope, LiftContext context)
    {
        try
        {
            return context.Enter(pattern) ? LiftEntered(pattern, input, scope, context) : null;
        }
        finally
        {
            context.Leave();
        }
    }

    private static Expression? LiftEntered(IPatternOperation pattern, Expression input, LiftScope scope, LiftContext context)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Conditions.Constant(context.Builder, true);

            // The input is of a value type, so a type pattern that compiles with its own type matches always.
            case IDeclarationPatternOperation declaration when IsOfInputType(declaration, declaration.MatchedType):
                if (declaration.DeclaredSymbol is { } variable)
                {
                    scope.Set(variable, input);
                }

                return Conditions.Constant(context.Builder, true);
            case ITypePatternOperation type when IsOfInputType(type, type.MatchedType):
                return Conditions.Constant(context.Builder, true);
            case IConstantPatternOperation { Value.Type.SpecialType: SpecialType.System_Boolean } constant:
                return ExpressionLifter.Lift(constant.Value, scope, context) is { } truth
                    ? Conditions.Choose(truth, input, Conditions.Not(input))
                    : null;
            case IConstantPatternOperation constant when NumericKinds.IsNumber(constant.InputType):
                return ExpressionLifter.Lift(constant.Value, scope, context) is { } value
                    ? Conditions.Equal(input, value)
                    : null;
            case IRelationalPatternOperation relational when NumericKinds.IsNumber(relational.InputType):
                return ExpressionLifter.Lift(relational.Value, scope, context) is { } bound
                    ? ExpressionLifter.Combine(relational, relational.OperatorKind, NumericKinds.Of(relational.InputType), input, bound, context)
                    : null;
            case INegatedPatternOperation negated:
                return Lift(negated.Pattern, input, scope, context) is { } operand ? Conditions.Not(operand) : null;
            case IBinaryPatternOperation binary:
                if (Lift(binary.LeftPattern, input, scope, context) is not { } a
                    || Lift(binary.RightPattern, input, scope, context) is not { } b)
                {
                    return null;
                }

                return binary.OperatorKind == BinaryOperatorKind.And ? Conditions.And(a, b) : Conditions.Or(a, b);
            default:
                if (pattern.InputType is not IErrorTypeSymbol && pattern.Kind != OperationKind.Invalid)
                {
                    context.Refuse(pattern, Refusals.Pattern);
                }

                return null;
        }
    }

    private static bool IsOfInputType(IPatternOperation pattern, ITypeSymbol? type)
        => type is null || SymbolEqualityComparer.Default.Equals(pattern.InputType, type);
}
