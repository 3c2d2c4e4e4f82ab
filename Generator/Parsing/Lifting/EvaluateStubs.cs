using System.Collections.Generic;
using System.Linq;
using System.Text;

using Activations.Generator.Models;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// Declares the <c>Evaluate</c> of other activations that a class's formula calls. They are generated members, which
/// the generator can't see yet: without the declarations the compiler finds no meaning for the calls, nor for what
/// stands around them.
/// </summary>
internal static class EvaluateStubs
{
    /// <summary>Adds the declarations that are missing.</summary>
    /// <param name="declaration">The class.</param>
    /// <returns>
    /// The compilation in which the formula has its meaning: for nearly all, the one that it is declared in. All
    /// files are the same, so what is reported on them is in its place.
    /// </returns>
    public static Compilation Add(ActivationDeclaration declaration)
    {
        Compilation compilation = declaration.Compilation;
        Dictionary<string, SyntaxTree> stubs = [];
        foreach (SyntaxReference part in declaration.Type.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = part.GetSyntax(declaration.CancellationToken);
            foreach (ExpressionSyntax receiver in syntax.DescendantNodes().Select(FindReceiver).OfType<ExpressionSyntax>())
            {
                if (FindActivation(receiver, compilation) is { } activation)
                {
                    string stub = Write(activation);
                    stubs[stub] = CSharpSyntaxTree.ParseText(
                        stub, (CSharpParseOptions)part.SyntaxTree.Options, cancellationToken: declaration.CancellationToken);
                }
            }
        }

        return stubs.Count == 0 ? compilation : compilation.AddSyntaxTrees(stubs.Values);
    }

    private static ExpressionSyntax? FindReceiver(SyntaxNode node)
        => node is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownNames.Evaluate, Expression: { } receiver },
        }
            ? receiver
            : null;

    /// <summary>The activation that a receiver names, if its method is still missing.</summary>
    private static INamedTypeSymbol? FindActivation(ExpressionSyntax receiver, Compilation compilation)
        => compilation.GetSemanticModel(receiver.SyntaxTree).GetSymbolInfo(receiver).Symbol is INamedTypeSymbol named
            && named.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } type
            && WellKnownSymbols.FindActivationAttribute(type) is { } attribute
            && !type.GetMembers(WellKnownNames.Evaluate).OfType<IMethodSymbol>().Any(method => Evaluates(method, ElementTypeOf(attribute)))
                ? type
                : null;

    private static bool Evaluates(IMethodSymbol method, SpecialType elementType)
        => method.Arity == 0
            && method.Parameters.Length == 1
            && method.Parameters[0].Type.SpecialType == elementType;

    /// <summary>The element type as far as it can be right; if it isn't, the activation has an error of its own.</summary>
    private static SpecialType ElementTypeOf(AttributeData attribute)
        => attribute.NamedArguments.Any(argument => argument.Key == WellKnownNames.ElementType
            && argument.Value.Kind != TypedConstantKind.Error
            && argument.Value.Value is ITypeSymbol { SpecialType: SpecialType.System_Double })
                ? SpecialType.System_Double
                : SpecialType.System_Single;

    private static string Write(INamedTypeSymbol type)
    {
        HierarchySpec hierarchy = HierarchyReader.Read(type);
        AttributeData? attribute = WellKnownSymbols.FindActivationAttribute(type);
        string elementType = attribute is not null && ElementTypeOf(attribute) == SpecialType.System_Double ? "double" : "float";
        StringBuilder text = new();
        int braces = 0;
        if (hierarchy.Namespace.Length > 0)
        {
            text.Append("namespace ").Append(hierarchy.Namespace).Append(" { ");
            braces++;
        }

        foreach (TypeSpec part in (IEnumerable<TypeSpec>)[.. hierarchy.ContainingTypes, hierarchy.Type])
        {
            text.Append("partial ").Append(part.Keyword).Append(' ').Append(part.Name).Append(part.TypeParameters).Append(" { ");
            braces++;
        }

        return text
            .Append("public static ").Append(elementType).Append(' ').Append(WellKnownNames.Evaluate)
            .Append('(').Append(elementType).Append(" x) => x; ")
            .Append('}', braces)
            .ToString();
    }
}
