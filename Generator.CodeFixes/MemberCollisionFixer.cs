using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Activations.CodeFixes;

/// <summary>
/// ACT008: renames the user's member, wherever it is used, so that all callers go on calling it. Not where the name is
/// given by an interface or a base class, and not a positional member of a record: others would be renamed with them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberCollisionFixer))]
[Shared]
internal sealed class MemberCollisionFixer : CodeFixProvider
{
    private const string Prefix = "HandWritten";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.MemberCollision];

    public override FixAllProvider GetFixAllProvider() => MemberCollisionFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindSymbolAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } symbol)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Rename to {NewName(symbol)}",
                        token => RenameAsync(context.Document.Project.Solution, context.Document.Project.Id, DocumentationCommentId.CreateDeclarationId(symbol), token),
                        nameof(MemberCollisionFixer)),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds what a report is about, if it can be renamed alone.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostic">The report.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The member or type.</returns>
    internal static async Task<ISymbol?> FindSymbolAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode? node = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        return node is not null and not ParameterSyntax
            && model?.GetDeclaredSymbol(node, cancellationToken) is { } symbol
            && !IsNamedByAnother(symbol)
                ? symbol
                : null;
    }

    /// <summary>Renames one declaration and all that refers to it.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="project">The project that declares it.</param>
    /// <param name="declarationId">What it is called in documentation.</param>
    /// <param name="cancellationToken">Ends the renaming.</param>
    /// <returns>The solution after it; the same one if there is no such declaration.</returns>
    internal static async Task<Solution> RenameAsync(Solution solution, ProjectId project, string? declarationId, CancellationToken cancellationToken)
    {
        Compilation? compilation = await solution.GetProject(project)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation is not null && declarationId is not null
            && DocumentationCommentId.GetFirstSymbolForDeclarationId(declarationId, compilation) is { } symbol
            ? await Renamer.RenameSymbolAsync(solution, symbol, default, NewName(symbol), cancellationToken).ConfigureAwait(false)
            : solution;
    }

    private static string NewName(ISymbol symbol)
    {
        string name = Prefix + symbol.Name;
        ImmutableArray<ISymbol> siblings = symbol.ContainingType?.GetMembers() ?? ImmutableArray<ISymbol>.CastUp(symbol.ContainingNamespace.GetMembers().ToImmutableArray());
        int number = 1;
        while (siblings.Any(sibling => sibling.Name == name))
        {
            number++;
            name = Prefix + symbol.Name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static bool IsNamedByAnother(ISymbol symbol)
        => symbol.IsOverride
            || (symbol.ContainingType is { } type && type.AllInterfaces
                .SelectMany(declared => declared.GetMembers())
                .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)));
}
