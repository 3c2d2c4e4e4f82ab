using System.Linq;

using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// The lift of a <c>[Formula]</c>: it may call the class's own static methods, local functions and other activations.
/// </summary>
internal sealed class FormulaLiftContext : LiftContext
{
    private readonly ActivationDeclaration _declaration;

    public FormulaLiftContext(ActivationDeclaration declaration, Compilation compilation)
        : base(compilation, declaration.CancellationToken)
    {
        _declaration = declaration;
    }

    public override (bool IsLifted, Expression? Value) LiftCall(IInvocationOperation call, LiftScope scope)
        => FindActivation(call.TargetMethod) is not { } attribute ? default
            : CallLifter.LiftArguments(call, scope, this) is { } values ? (true, LiftActivation(call, attribute, values[0]))
            : (true, null);

    /// <summary>The declaration of one of the class's own methods, or of a local function.</summary>
    /// <param name="method">The method.</param>
    public override (IMethodSymbol Method, SyntaxNode Body)? FindBody(IMethodSymbol method)
    {
        IMethodSymbol declared = method.PartialImplementationPart ?? method;
        SyntaxNode? syntax = declared.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(CancellationToken);
        bool isOwn = method.MethodKind == MethodKind.LocalFunction
            || (method.MethodKind == MethodKind.Ordinary && method.IsStatic && IsOwn(method.ContainingType));
        return isOwn && syntax is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } or LocalFunctionStatementSyntax
            ? (declared, syntax)
            : null;
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

    private Expression? LiftActivation(IInvocationOperation call, AttributeData attribute, Expression input)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType.OriginalDefinition;
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            Refuse(call, Refusals.OtherAssembly(type));
            return null;
        }

        ActivationReferences references = _declaration.References;
        if (references.Find(type, attribute, Compilation, _declaration) is not { } spec)
        {
            Refuse(call, references.HasCycle ? Refusals.Cycle(type) : Refusals.WrongActivation(type));
            return null;
        }

        return Count(call, spec.Formula.Nodes.Length) ? Import(spec, input, Builder) : null;
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

    private bool IsOwn(INamedTypeSymbol type)
    {
        SyntaxReference own = _declaration.Type.DeclaringSyntaxReferences[0];
        return type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == own.SyntaxTree && part.Span == own.Span);
    }
}
