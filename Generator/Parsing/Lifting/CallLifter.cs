using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Lifts calls: of mathematical functions, and of methods whose bodies are at hand.</summary>
internal static class CallLifter
{
    /// <summary>Lifts a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <param name="context">The lift.</param>
    /// <returns>Its value, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Lift(IInvocationOperation call, LiftScope scope, LiftContext context)
    {
        if (context.LiftCall(call, scope) is { IsLifted: true } lifted)
        {
            return lifted.Value;
        }

        IMethodSymbol method = call.TargetMethod;
        if (MathFunctions.IsMathematical(method.ContainingType))
        {
            if (MathFunctions.FindRefusal(method) is { } refusal)
            {
                context.Refuse(call, refusal);
                return null;
            }

            return LiftArguments(call, scope, context) is { } values ? MathFunctions.Lift(call, values, context) : null;
        }

        if (context.FindBody(method) is not { } body || context.FindFlaw(method) is not null)
        {
            context.Refuse(call, context.FindFlaw(method) ?? Refusals.ForCall(method));
            return null;
        }

        return LiftArguments(call, scope, context) is { } arguments
            ? LiftMethod(call, body.Method, body.Body, arguments, scope, context)
            : null;
    }

    /// <summary>Lifts the body of a method.</summary>
    /// <param name="declaration">The method's declaration, or a local function's.</param>
    /// <param name="scope">The parameters' values.</param>
    /// <param name="isCondition">Whether it returns a <see langword="bool"/>.</param>
    /// <param name="context">The lift.</param>
    /// <returns>What it returns, or <see langword="null"/> after a refusal.</returns>
    public static Expression? LiftBody(SyntaxNode declaration, LiftScope scope, bool isCondition, LiftContext context)
    {
        IBlockOperation? block = FindBlock(declaration, context);
        Flow flow = new(scope, isCondition);
        return block is not null && StatementLifter.Run(block.Operations, flow, context) ? flow.Result : null;
    }

    /// <summary>Runs a body for its effects.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="scope">The parameters' values; afterwards what the code has assigned too.</param>
    /// <param name="context">The lift.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public static bool RunBody(SyntaxNode declaration, LiftScope scope, LiftContext context)
        => FindBlock(declaration, context) is { } block && StatementLifter.Run(block.Operations, new Flow(scope, isCondition: false), context);

    private static IBlockOperation? FindBlock(SyntaxNode declaration, LiftContext context)
        => context.ModelOf(declaration.SyntaxTree).GetOperation(declaration, context.CancellationToken) switch
        {
            IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation body => body.Body,
            IAnonymousFunctionOperation body => body.Body,
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation body } => body.Body,
            IBlockOperation body => body,
            _ => null,
        };

    /// <summary>The arguments' values in the order of the parameters.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <param name="context">The lift.</param>
    /// <returns>The values, or <see langword="null"/> after a refusal.</returns>
    public static Expression[]? LiftArguments(IInvocationOperation call, LiftScope scope, LiftContext context)
    {
        Expression[] values = new Expression[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.None or RefKind.In } parameter || argument.ArgumentKind == ArgumentKind.ParamArray)
            {
                context.Refuse(argument, Refusals.Reference);
                return null;
            }

            if (ExpressionLifter.Lift(argument.Value, scope, context) is not { } value)
            {
                return null;
            }

            values[parameter.Ordinal] = value;
        }

        return values;
    }

    /// <summary>Lifts a call by lifting the body of what is called.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">What is called.</param>
    /// <param name="body">Its declaration.</param>
    /// <param name="arguments">The arguments' values.</param>
    /// <param name="scope">What the variables hold at the call.</param>
    /// <param name="context">The lift.</param>
    /// <returns>Its value, or <see langword="null"/> after a refusal.</returns>
    public static Expression? LiftMethod(
        IInvocationOperation call, IMethodSymbol method, SyntaxNode body, Expression[] arguments, LiftScope scope, LiftContext context)
    {
        if (!context.EnterMethod(body))
        {
            context.Refuse(call, Refusals.Recursion(method));
            return null;
        }

        context.BeginCall(call, body, arguments);
        Expression? result = null;
        try
        {
            bool captures = method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction;
            LiftScope inner = new(method, captures ? scope : null);
            for (int i = 0; i < arguments.Length; i++)
            {
                inner.Set(method.Parameters[i], arguments[i]);
            }

            result = LiftBody(body, inner, NumericKinds.Of(method.ReturnType) == NumericKind.Condition, context);
            return result;
        }
        finally
        {
            context.EndCall(result);
            context.LeaveMethod();
        }
    }
}
