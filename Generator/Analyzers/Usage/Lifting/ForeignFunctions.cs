using System.Linq;

using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Mathematical functions of game engines and libraries, by their names, and the conversions of generic math.</summary>
internal static class ForeignFunctions
{
    /// <summary>Whether a method is one of them.</summary>
    public static bool IsKnown(IMethodSymbol method)
        => method.IsStatic
            && method.DeclaringSyntaxReferences.IsEmpty
            && (method.ContainingType?.Name is "Mathf" or "XMath" or "math" or "SpecialFunctions" or "Trig")
            && method.Parameters.Length == 1
            && NumericKinds.Of(method.Parameters[0].Type) == NumericKind.Real;

    /// <summary>Lifts a call of one of them.</summary>
    /// <returns><see langword="null"/> if it is none.</returns>
    public static (bool IsLifted, Expression? Value)? Lift(IInvocationOperation call, LiftScope scope, UsageLiftContext context)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "CreateChecked" or "CreateTruncating" or "CreateSaturating"
            && NumericKinds.IsGenericMath(method.ContainingType)
            && call.Arguments.Length == 1)
        {
            return (true, ExpressionLifter.Lift(call.Arguments[0].Value, scope, context));
        }

        if (!IsKnown(method))
        {
            return null;
        }

        if (CallLifter.LiftArguments(call, scope, context) is not { } arguments)
        {
            return (true, null);
        }

        string name = method.Name.Length > 0 ? char.ToUpperInvariant(method.Name[0]) + method.Name.Substring(1) : method.Name;
        Expression? value = name is "Logistic" ? 1 / (1 + Functions.Exp(-arguments.Single())) : MathFunctions.TryApply(name, arguments.Single());
        return (true, value);
    }
}
