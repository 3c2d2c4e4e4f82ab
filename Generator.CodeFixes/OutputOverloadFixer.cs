using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>ACT102: adds the method that takes the output, below the one that takes the input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputOverloadFixer))]
[Shared]
internal sealed class OutputOverloadFixer : DocumentFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.OutputOverload];

    protected override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();

    protected override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(DiagnosticProperties.Member, out string? member) && member is not null
            ? [new DocumentFix("Add a method that takes the output", nameof(OutputOverloadFixer), (root, method) => Add(root, method, member))]
            : [];

    private static SyntaxNode Add(SyntaxNode root, SyntaxNode method, string text)
    {
        string indentation = ResultRewriter.Indentation(method);
        string end = ResultRewriter.EndOfLine(root);
        MemberDeclarationSyntax member = SyntaxFactory.ParseMemberDeclaration(end + indentation + text + end)!;
        return root.InsertNodesAfter(method, [member]);
    }
}
