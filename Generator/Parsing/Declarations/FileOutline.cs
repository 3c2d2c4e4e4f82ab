using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Parsing.Declarations;

/// <summary>The classes of a file that may be activations, by its text alone.</summary>
/// <remarks>
/// Remembered for as long as the file lives, which never changes: after an edit only one file is looked through. That is
/// what <c>ForAttributeWithMetadataName</c> does too; but it then has the compiler bind the attributes of all classes
/// again after every edit.
/// </remarks>
internal sealed class FileOutline
{
    private const string AttributeSuffix = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, FileOutline> s_outlines = new();

    private static readonly string s_shortName =
        WellKnownNames.ActivationAttributeType.Substring(0, WellKnownNames.ActivationAttributeType.Length - AttributeSuffix.Length);

    private FileOutline(CompilationUnitSyntax root, CancellationToken cancellationToken)
    {
        ImmutableArray<SyntaxNode>.Builder attributed = ImmutableArray.CreateBuilder<SyntaxNode>();
        ImmutableArray<SyntaxNode>.Builder named = ImmutableArray.CreateBuilder<SyntaxNode>();
        ImmutableArray<string>.Builder partialTypes = ImmutableArray.CreateBuilder<string>();
        bool hasAlias = false;

        // Not into members: no type is declared there.
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is UsingDirectiveSyntax { Alias: not null, Name: { } target } alias && IsName(target, WellKnownNames.ActivationAttributeType))
            {
                hasAlias = true;
                HasGlobalAlias |= alias.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
            }
            else if (node is TypeDeclarationSyntax part && part.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                partialTypes.Add(part.Identifier.ValueText);
            }

            if (node is TypeDeclarationSyntax { AttributeLists.Count: > 0 } type && (type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration)))
            {
                attributed.Add(type);
                if (type.AttributeLists.Any(static list => list.Attributes.Any(static attribute =>
                    IsName(attribute.Name, s_shortName) || IsName(attribute.Name, WellKnownNames.ActivationAttributeType))))
                {
                    named.Add(type);
                }
            }
        }

        AttributedClasses = attributed.ToImmutable();
        PartialTypes = partialTypes.ToImmutable();
        NamedClasses = hasAlias ? AttributedClasses : named.ToImmutable();
    }

    /// <summary>Whether the attribute has another name in all files.</summary>
    public bool HasGlobalAlias { get; }

    /// <summary>The classes and records with any attribute.</summary>
    public ImmutableArray<SyntaxNode> AttributedClasses { get; }

    /// <summary>Those of them with an attribute that is spelt like ours, or may be ours under another name that this file gives it.</summary>
    public ImmutableArray<SyntaxNode> NamedClasses { get; }

    /// <summary>The names of the types that are declared partial here.</summary>
    public ImmutableArray<string> PartialTypes { get; }

    public static FileOutline Of(SyntaxTree tree, CancellationToken cancellationToken)
        => s_outlines.TryGetValue(tree, out FileOutline? outline)
            ? outline
            : s_outlines.GetValue(tree, tree => new FileOutline((CompilationUnitSyntax)tree.GetRoot(cancellationToken), cancellationToken));

    private static bool IsName(SyntaxNode name, string text) => name switch
    {
        QualifiedNameSyntax qualified => IsName(qualified.Right, text),
        AliasQualifiedNameSyntax qualified => IsName(qualified.Name, text),
        SimpleNameSyntax simple => simple.Identifier.ValueText == text,
        _ => false,
    };
}
