using System.Linq;
using System.Threading;

using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Finds the code behind calls of the user's own functions.</summary>
internal static class UserFunctions
{
    /// <summary>The method that a call reaches and its declaration, if it is of the same project.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="type">The type that a virtual call is looked up in.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static (IMethodSymbol Method, SyntaxNode Body)? FindBody(IMethodSymbol method, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        IMethodSymbol called = Resolve(method.OriginalDefinition, type);
        called = called.PartialImplementationPart ?? called;
        if (called.IsAbstract || called.DeclaringSyntaxReferences.Length == 0)
        {
            return null;
        }

        return called.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)
            is SyntaxNode syntax and (MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } or LocalFunctionStatementSyntax)
                ? (called, syntax)
                : null;
    }

    /// <summary>The lambda that a call of a delegate reaches: where the variable is given it once, in its declaration.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">The lift.</param>
    public static (IMethodSymbol Method, SyntaxNode Body)? FindLambda(IInvocationOperation call, LiftContext context)
    {
        ISymbol? holder = call.TargetMethod.MethodKind != MethodKind.DelegateInvoke ? null : call.Instance switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        SyntaxNode? declaration = holder?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);
        ExpressionSyntax? value = declaration switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is LambdaExpressionSyntax lambda ? FindLambda(lambda, context) : null;
    }

    /// <summary>A lambda as a method.</summary>
    public static (IMethodSymbol Method, SyntaxNode Body)? FindLambda(LambdaExpressionSyntax lambda, LiftContext context)
        => context.ModelOf(lambda.SyntaxTree).GetSymbolInfo(lambda, context.CancellationToken).Symbol is IMethodSymbol method
            ? (method, lambda)
            : null;

    private static IMethodSymbol Resolve(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!method.IsAbstract && !method.IsVirtual && !method.IsOverride)
        {
            return method;
        }

        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (IMethodSymbol candidate in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (IMethodSymbol? overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                    {
                        return candidate.OriginalDefinition;
                    }
                }
            }
        }

        return method;
    }
}
