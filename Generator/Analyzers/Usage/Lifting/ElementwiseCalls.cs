using System.Linq;

using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Calls that do the same with each element of collections: Select, Zip, a matrix's Map, TensorPrimitives.</summary>
internal static class ElementwiseCalls
{
    /// <summary>Lifts a call whose result is a collection.</summary>
    public static (bool IsLifted, Expression? Value) Lift(IInvocationOperation call, LiftScope scope, UsageLiftContext context)
    {
        IMethodSymbol method = call.TargetMethod;
        if (Collections.ElementType(method.ReturnType) is null)
        {
            return default;
        }

        IOperation? source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        switch (method.Name)
        {
            case "ToArray" or "ToList" or "AsSpan" or "AsReadOnly" or "AsParallel" or "AsEnumerable" or "Clone" when source is not null:
                return (true, ExpressionLifter.Lift(source, scope, context));
            case "Select" or "ConvertAll" or "Zip" when source is not null && Loops.FindLambda(call.Arguments.Last().Value) is { } lambda:
                return (true, LiftLambda(call, lambda, scope, context));
            case "Select" or "ConvertAll" when source is not null && FindMethodGroup(call.Arguments.Last().Value) is { } group:
                return (true, ExpressionLifter.Lift(source, scope, context) is { } element ? LiftMethodGroup(group, element, context) : null);
            default:
                return default;
        }
    }

    private static IMethodSymbol? FindMethodGroup(IOperation value) => value switch
    {
        IConversionOperation conversion => FindMethodGroup(conversion.Operand),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { Parameters.Length: 1 } method } } => method,
        _ => null,
    };

    private static Expression? LiftMethodGroup(IMethodSymbol method, Expression element, UsageLiftContext context)
    {
        if (MathFunctions.IsMathematical(method.ContainingType))
        {
            return MathFunctions.TryApply(method.Name, element);
        }

        if (context.FindBody(method) is not { } body || context.FindFlaw(method) is not null)
        {
            return null;
        }

        LiftScope inner = new(body.Method, outer: null);
        inner.Set(body.Method.Parameters[0], element);
        return CallLifter.LiftBody(body.Body, inner, isCondition: false, context);
    }

    /// <summary>Runs a call of TensorPrimitives, which writes to the last of its arguments.</summary>
    /// <returns><see langword="null"/> if the call is none, <see langword="false"/> after a refusal.</returns>
    public static bool? Run(IInvocationOperation call, Flow flow, UsageLiftContext context)
    {
        if (call.TargetMethod.ContainingType is not { Name: "TensorPrimitives", ContainingNamespace.Name: "Tensors" } || call.Arguments.Length is < 2 or > 4
            || UsageLiftContext.FindCollection(call.Arguments[call.Arguments.Length - 1].Value) is not { } destination)
        {
            return null;
        }

        Expression[] values = new Expression[call.Arguments.Length - 1];
        for (int i = 0; i < values.Length; i++)
        {
            if (ExpressionLifter.Lift(call.Arguments[i].Value, flow.Scope, context) is not { } value)
            {
                return false;
            }

            values[i] = value;
        }

        if (Apply(call.TargetMethod.Name, values) is not { } result)
        {
            return context.Refuse(call, Refusals.ForCall(call.TargetMethod));
        }

        context.NoteEvaluation(call, result);
        context.AddTarget(destination);
        flow.Scope.Set(destination, result);
        return true;
    }

    private static Expression? Apply(string name, Expression[] values) => (name, values.Length) switch
    {
        ("Add", 2) => values[0] + values[1],
        ("Subtract", 2) => values[0] - values[1],
        ("Multiply", 2) => values[0] * values[1],
        ("Divide", 2) => values[0] / values[1],
        ("Negate", 1) => -values[0],
        ("AddMultiply", 3) => (values[0] + values[1]) * values[2],
        ("MultiplyAdd" or "FusedMultiplyAdd", 3) => (values[0] * values[1]) + values[2],
        ("Sigmoid", 1) => 1 / (1 + Functions.Exp(-values[0])),
        (_, 1) => MathFunctions.TryApply(name, values[0]),
        _ => null,
    };

    private static Expression? LiftLambda(IInvocationOperation call, IAnonymousFunctionOperation lambda, LiftScope scope, UsageLiftContext context)
    {
        // Zip's second sequence is the second argument; Select's lambda has one parameter, or the index as its second.
        IOperation[] sources = call.Instance is null
            ? [.. call.Arguments.Take(call.Arguments.Length - 1).Select(static argument => argument.Value)]
            : [call.Instance, .. call.Arguments.Take(call.Arguments.Length - 1).Select(static argument => argument.Value)];
        LiftScope inner = new(lambda.Symbol, scope);
        for (int i = 0; i < sources.Length && i < lambda.Symbol.Parameters.Length; i++)
        {
            if (ExpressionLifter.Lift(sources[i], scope, context) is not { } element)
            {
                return null;
            }

            inner.Set(lambda.Symbol.Parameters[i], element);
        }

        if (CallLifter.LiftBody(lambda.Syntax, inner, isCondition: false, context) is not { } value)
        {
            return null;
        }

        context.NoteElementLambda(lambda, sources, value, inner);
        return value;
    }
}
