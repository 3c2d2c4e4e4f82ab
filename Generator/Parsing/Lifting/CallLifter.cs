using System.Linq;

using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Lifts calls: of mathematical functions, of the class's own methods, and of other activations.</summary>
internal static class CallLifter
{
    /// <summary>Lifts a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <param name="context">The lift.</param>
    /// <returns>Its value, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Lift(IInvocationOperation call, LiftScope scope, LiftContext context)
    {
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

        if (FindActivation(method) is { } attribute)
        {
            return LiftArguments(call, scope, context) is { } values
                ? LiftActivation(call, attribute, values[0], context)
                : null;
        }

        if (FindBody(method, context) is not { } body || Refusals.ForMethod(method) is not null)
        {
            context.Refuse(call, Refusals.ForMethod(method) ?? Refusals.ForCall(method));
            return null;
        }

        return LiftArguments(call, scope, context) is { } arguments ? LiftMethod(call, body, arguments, scope, context) : null;
    }

    /// <summary>Lifts the body of a method.</summary>
    /// <param name="declaration">The method's declaration, or a local function's.</param>
    /// <param name="scope">The parameters' values.</param>
    /// <param name="isCondition">Whether it returns a <see langword="bool"/>.</param>
    /// <param name="context">The lift.</param>
    /// <returns>What it returns, or <see langword="null"/> after a refusal.</returns>
    public static Expression? LiftBody(SyntaxNode declaration, LiftScope scope, bool isCondition, LiftContext context)
    {
        IBlockOperation? block = context.ModelOf(declaration.SyntaxTree).GetOperation(declaration, context.CancellationToken) switch
        {
            IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation body => body.Body,
            _ => null,
        };
        Flow flow = new(scope, isCondition);
        return block is not null && StatementLifter.Run(block.Operations, flow, context) ? flow.Result : null;
    }

    /// <summary>The arguments' values in the order of the parameters.</summary>
    private static Expression[]? LiftArguments(IInvocationOperation call, LiftScope scope, LiftContext context)
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

    /// <summary>The attribute of the activation whose generated method this is.</summary>
    private static AttributeData? FindActivation(IMethodSymbol method)
        => method is { Name: WellKnownNames.Evaluate, IsStatic: true, Arity: 0, Parameters.Length: 1, MethodKind: MethodKind.Ordinary }
            && NumericKinds.Of(method.ReturnType) == NumericKind.Real
            && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ReturnType)
            && WellKnownSymbols.FindActivationAttribute(method.ContainingType.OriginalDefinition) is { } attribute
            && (method.ReturnType.SpecialType == SpecialType.System_Double) == IsOfDoubles(attribute)
                ? attribute
                : null;

    private static bool IsOfDoubles(AttributeData attribute)
        => attribute.NamedArguments.Any(argument => argument.Key == WellKnownNames.ElementType
            && argument.Value.Kind != TypedConstantKind.Error
            && argument.Value.Value is ITypeSymbol { SpecialType: SpecialType.System_Double });

    private static Expression? LiftActivation(IInvocationOperation call, AttributeData attribute, Expression input, LiftContext context)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType.OriginalDefinition;
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            context.Refuse(call, Refusals.OtherAssembly(type));
            return null;
        }

        ActivationReferences references = context.Declaration.References;
        if (references.Find(type, attribute, context.Compilation, context.Declaration) is not { } spec)
        {
            context.Refuse(call, references.HasCycle ? Refusals.Cycle(type) : Refusals.WrongActivation(type));
            return null;
        }

        return context.Count(call, spec.Formula.Nodes.Length) ? Import(spec, input, context.Builder) : null;
    }

    /// <summary>
    /// The other activation's formula, of another input. Its hyperparameters are constants here, as its own kernels
    /// hold them.
    /// </summary>
    private static Expression Import(ActivationSpec spec, Expression input, FormulaBuilder builder)
    {
        Expression[] copies = new Expression[spec.Formula.Nodes.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            ExpressionNode node = spec.Formula.Nodes[i];
            copies[i] = node.Op switch
            {
                ExpressionOp.Input => input,
                ExpressionOp.Parameter => builder.Constant(spec.ElementType == ElementType.Single ? (float)node.Value : node.Value),
                _ => builder.Copy(node, copies),
            };
        }

        return copies[copies.Length - 1];
    }

    /// <summary>The declaration of one of the class's own methods, or of a local function.</summary>
    private static SyntaxNode? FindBody(IMethodSymbol method, LiftContext context)
    {
        IMethodSymbol declared = method.PartialImplementationPart ?? method;
        SyntaxNode? syntax = declared.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);
        bool isOwn = method.MethodKind == MethodKind.LocalFunction
            || (method.MethodKind == MethodKind.Ordinary && method.IsStatic && IsOwn(method.ContainingType, context));
        return isOwn && syntax is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } or LocalFunctionStatementSyntax
            ? syntax
            : null;
    }

    private static bool IsOwn(INamedTypeSymbol type, LiftContext context)
    {
        SyntaxReference own = context.Declaration.Type.DeclaringSyntaxReferences[0];
        return type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == own.SyntaxTree && part.Span == own.Span);
    }

    private static Expression? LiftMethod(
        IInvocationOperation call, SyntaxNode body, Expression[] arguments, LiftScope scope, LiftContext context)
    {
        IMethodSymbol method = call.TargetMethod.PartialImplementationPart ?? call.TargetMethod;
        if (!context.EnterMethod(body))
        {
            context.Refuse(call, Refusals.Recursion(method));
            return null;
        }

        try
        {
            LiftScope inner = new(method, method.MethodKind == MethodKind.LocalFunction ? scope : null);
            for (int i = 0; i < arguments.Length; i++)
            {
                inner.Set(method.Parameters[i], arguments[i]);
            }

            return LiftBody(body, inner, NumericKinds.Of(method.ReturnType) == NumericKind.Condition, context);
        }
        finally
        {
            context.LeaveMethod();
        }
    }
}
