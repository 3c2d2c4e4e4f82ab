using System.Linq;

using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>
/// Loops over the elements of collections, which do the same with each: their body is run once, for one element.
/// </summary>
internal static class Loops
{
    /// <summary>Runs a loop.</summary>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public static bool Run(ILoopOperation loop, Flow flow, UsageLiftContext context)
    {
        // A sum over the elements, or anything else that one round leaves to the next, is no elementwise function.
        if (loop is not (IForLoopOperation or IForEachLoopOperation { IsAsynchronous: false }) || CarriesState(loop.Body, loop))
        {
            return context.Refuse(loop, Refusals.ForStatement(loop));
        }

        if (loop is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } each
            && Collections.ElementType(Unconverted(each.Collection).Type) is not null)
        {
            if (ExpressionLifter.Lift(Unconverted(each.Collection), flow.Scope, context) is not { } element)
            {
                return false;
            }

            flow.Scope.Set(variable.Symbol, element);
        }

        return StatementLifter.Run([loop.Body], flow, context) && !flow.HasEnded;
    }

    /// <summary>Runs a <c>Parallel.For</c>.</summary>
    /// <returns><see langword="null"/> if the call is none, <see langword="false"/> after a refusal.</returns>
    public static bool? RunParallel(IInvocationOperation call, Flow flow, UsageLiftContext context)
    {
        if (call.TargetMethod is not { Name: "For", ContainingType.Name: "Parallel" }
            || call.Arguments.Select(static argument => FindLambda(argument.Value)).FirstOrDefault(static lambda => lambda is not null) is not { } body
            || CarriesState(body.Body, body))
        {
            return null;
        }

        Flow inner = new(new LiftScope(body.Symbol, flow.Scope), isCondition: false);
        if (!StatementLifter.Run(body.Body.Operations.Where(static statement => statement is not IReturnOperation { ReturnedValue: null }), inner, context))
        {
            return false;
        }

        foreach (ISymbol target in context.Targets)
        {
            if (inner.Scope.Find(target) is { } value)
            {
                flow.Scope.Set(target, value);
            }
        }

        return true;
    }

    /// <summary>The lambda that is handed over as a delegate.</summary>
    public static IAnonymousFunctionOperation? FindLambda(IOperation value) => Unconverted(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation conversion ? Unconverted(conversion.Operand) : value;

    private static bool CarriesState(IOperation body, IOperation loop)
    {
        foreach (IOperation operation in body.Descendants())
        {
            ISymbol? assigned = operation switch
            {
                IAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
                IAssignmentOperation { Target: IParameterReferenceOperation parameter } => parameter.Parameter,
                IIncrementOrDecrementOperation { Target: ILocalReferenceOperation local } => local.Local,
                _ => null,
            };
            if (assigned is not null && !IsDeclaredIn(assigned, loop.Syntax))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode syntax)
        => symbol.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(declaration.Span));
}
