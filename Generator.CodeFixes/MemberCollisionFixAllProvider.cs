using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Activations.CodeFixes;

/// <summary>
/// Renames one after the other: each may change any document, so what is to be renamed is found before the first, and
/// found again by its name. Members go before the types that contain them.
/// </summary>
internal sealed class MemberCollisionFixAllProvider : FixAllProvider
{
    public static MemberCollisionFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Rename all",
            token => FixAllAsync(fixAllContext, token),
            nameof(MemberCollisionFixer)));

    private static async Task<Solution> FixAllAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        List<(ProjectId Project, ISymbol Symbol)> targets = [];
        foreach (Document document in Documents(context))
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (await MemberCollisionFixer.FindSymbolAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } symbol)
                {
                    targets.Add((document.Project.Id, symbol));
                }
            }
        }

        Solution solution = context.Solution;
        foreach ((ProjectId project, ISymbol symbol) in targets.OrderByDescending(target => Depth(target.Symbol)))
        {
            solution = await MemberCollisionFixer
                .RenameAsync(solution, project, DocumentationCommentId.CreateDeclarationId(symbol), cancellationToken)
                .ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Document> Documents(FixAllContext context)
        => context.Scope switch
        {
            FixAllScope.Document => context.Document is { } document ? [document] : [],
            FixAllScope.Project => context.Project.Documents,
            _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
        };

    private static int Depth(ISymbol symbol)
    {
        int depth = 0;
        for (ISymbol? outer = symbol; outer is not null; outer = outer.ContainingSymbol)
        {
            depth++;
        }

        return depth;
    }
}
