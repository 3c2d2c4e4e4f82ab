using System.Linq;

using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT006: a formula is a static method from the element type to the element type.</summary>
internal static class FormulaShapeRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.FormulaShape,
        title: "A formula is a static method from the element type to the element type",
        messageFormat: "The formula '{0}' {1}; a formula is declared as 'static {2} {0}({2} x)'{3}",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A [Formula] method is static, not generic and not asynchronous, has a body, and maps one value of the element type to another.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.FormulaShape));

    /// <summary>Checks a formula's declaration.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="method">The method marked as its formula.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <returns>Whether it is right; if not, it is reported, or the compiler has rejected it.</returns>
    public static bool Check(ActivationDeclaration declaration, IMethodSymbol method, ElementType elementType)
    {
        string? flaw = FindFlaw(method, SpecialTypeOf(elementType));
        if (flaw is not null)
        {
            string keyword = elementType == ElementType.Double ? "double" : "float";
            bool isOfDouble = elementType != ElementType.Double && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_Double;
            string otherType = isOfDouble ? ", or of double with ElementType = typeof(double) in the attribute" : string.Empty;
            declaration.Report(Descriptor, method.Locations.FirstOrDefault(), method.Name, flaw, keyword, otherType);
            return false;
        }

        // A type that doesn't exist, and a method without a body that isn't extern or partial, are the compiler's errors.
        return method.ReturnType is not IErrorTypeSymbol
            && method.Parameters[0].Type is not IErrorTypeSymbol
            && HasBody(method.PartialImplementationPart ?? method, declaration);
    }

    /// <summary>Whether a method could be marked as the class's formula.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="method">One of its methods.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <returns>Whether it has a formula's shape.</returns>
    public static bool Holds(ActivationDeclaration declaration, IMethodSymbol method, ElementType elementType)
        => FindFlaw(method, SpecialTypeOf(elementType)) is null
            && method.ReturnType is not IErrorTypeSymbol
            && method.Parameters[0].Type is not IErrorTypeSymbol
            && HasBody(method, declaration);

    private static SpecialType SpecialTypeOf(ElementType elementType)
        => elementType == ElementType.Double ? SpecialType.System_Double : SpecialType.System_Single;

    private static string? FindFlaw(IMethodSymbol method, SpecialType elementType)
    {
        if (method.MethodKind != MethodKind.Ordinary)
        {
            return "is not an ordinary method";
        }

        if (!method.IsStatic)
        {
            return "is not static";
        }

        if (method.Arity > 0)
        {
            return "is generic";
        }

        if (method.Parameters.Length != 1)
        {
            return method.Parameters.IsEmpty ? "has no parameter" : "has more than one parameter";
        }

        IParameterSymbol parameter = method.Parameters[0];
        if (parameter.RefKind != RefKind.None)
        {
            return "takes its parameter by reference";
        }

        if (parameter.Type.SpecialType != elementType && parameter.Type is not IErrorTypeSymbol)
        {
            return "takes " + Name(parameter.Type);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return "returns a reference";
        }

        if (method.ReturnsVoid || (method.ReturnType.SpecialType != elementType && method.ReturnType is not IErrorTypeSymbol))
        {
            return "returns " + Name(method.ReturnType);
        }

        return method.IsAsync ? "is asynchronous"
            : method.IsExtern || method is { IsPartialDefinition: true, PartialImplementationPart: null } ? "has no body"
            : null;
    }

    private static bool HasBody(IMethodSymbol method, ActivationDeclaration declaration)
        => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(declaration.CancellationToken)
            is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null };

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
