using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>
/// ACT004: says which function is meant, where the class leaves only one choice. The class is called as an activation
/// is; one method of it could be the formula; or the name is that of no activation, and a method is the formula.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SingleDefinitionFixer))]
[Shared]
internal sealed class SingleDefinitionFixer : DocumentFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.SingleDefinition];

    protected override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
        return diagnostic.Properties switch
        {
            { } properties when properties.ContainsKey(DiagnosticProperties.IsNameRedundant) => node.FirstAncestorOrSelf<AttributeArgumentSyntax>(),
            { } properties when properties.ContainsKey(DiagnosticProperties.MissingName) => node.FirstAncestorOrSelf<AttributeSyntax>(),
            { } properties when properties.TryGetValue(DiagnosticProperties.FormulaPosition, out string? position)
                => root.FindToken(int.Parse(position!, CultureInfo.InvariantCulture)).Parent as MethodDeclarationSyntax,
            _ => null,
        };
    }

    protected override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
        => node switch
        {
            AttributeArgumentSyntax { NameEquals: null } argument =>
            [
                new DocumentFix($"Remove {argument.Expression.WithoutTrivia()}", nameof(SingleDefinitionFixer) + ".RemoveName", AttributeArgument.Remove),
            ],
            AttributeSyntax when diagnostic.Properties[DiagnosticProperties.MissingName] is { } name =>
            [
                new DocumentFix($"Use \"{name}\"", nameof(SingleDefinitionFixer) + ".AddName", (root, attribute) => AddName(root, (AttributeSyntax)attribute, name)),
            ],
            MethodDeclarationSyntax method =>
            [
                new DocumentFix(
                    $"Mark {method.Identifier.ValueText} as [Formula]",
                    nameof(SingleDefinitionFixer) + ".MarkFormula",
                    (root, current) => MarkFormula(root, (MethodDeclarationSyntax)current, AttributeName(diagnostic))),
            ],
            _ => [],
        };

    private static SyntaxNode AddName(SyntaxNode root, AttributeSyntax attribute, string name)
    {
        LiteralExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        if (attribute.ArgumentList is not { } list)
        {
            return root.ReplaceNode(attribute, attribute
                .WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory
                    .AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(literal)))
                    .WithTrailingTrivia(attribute.Name.GetTrailingTrivia())));
        }

        // A null is given instead of a name.
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is { } given)
        {
            return root.ReplaceNode(given.Expression, literal.WithTriviaFrom(given.Expression));
        }

        if (list.Arguments.Count == 0)
        {
            return root.ReplaceNode(list, list.AddArguments(SyntaxFactory.AttributeArgument(literal)));
        }

        AttributeArgumentSyntax first = list.Arguments[0];
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
            new SyntaxNodeOrTokenList(
                [
                    SyntaxFactory.AttributeArgument(literal).WithLeadingTrivia(first.GetLeadingTrivia()),
                    comma,
                    first.WithoutLeadingTrivia(),
                    .. list.Arguments.GetWithSeparators().Skip(1),
                ]));
        return root.ReplaceNode(list, list.WithArguments(arguments));
    }

    /// <summary>The new attribute stands on a line of its own if the method does.</summary>
    private static SyntaxNode MarkFormula(SyntaxNode root, MethodDeclarationSyntax method, NameSyntax name)
    {
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        SyntaxTriviaList indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
        SyntaxToken before = method.GetFirstToken().GetPreviousToken();
        bool isOnOwnLine = leading.Any(SyntaxKind.EndOfLineTrivia) || before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        AttributeListSyntax list = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(isOnOwnLine ? EndOfLine(root) : SyntaxFactory.Space);
        MethodDeclarationSyntax unmarked = method.WithLeadingTrivia(isOnOwnLine ? indentation : []);
        return root.ReplaceNode(method, unmarked.WithAttributeLists(unmarked.AttributeLists.Insert(0, list)));
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode root)
        => root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var found
            && found.IsKind(SyntaxKind.EndOfLineTrivia) ? found : SyntaxFactory.LineFeed;

    /// <summary>[Formula], qualified as the class's [Activation] is.</summary>
    private static NameSyntax AttributeName(Diagnostic diagnostic)
    {
        AttributeSyntax attribute = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!;
        return attribute.Name.WithoutTrivia() switch
        {
            QualifiedNameSyntax name => name.WithRight(SyntaxFactory.IdentifierName("Formula")),
            IdentifierNameSyntax { Identifier.ValueText: "Activation" or WellKnownNames.ActivationAttributeType } => SyntaxFactory.IdentifierName("Formula"),
            _ => SyntaxFactory.ParseName($"global::{WellKnownNames.Namespace}.Formula"),
        };
    }
}
