using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Activations.Generator;
using Activations.Generator.Analyzers.Usage;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>
/// Lets the generator generate what was written by hand: adds a class with <c>[Activation]</c>, and the function and its
/// derivative call it. Their callers need no change.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(GenerateActivationRefactoring))]
[Shared]
internal sealed class GenerateActivationRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        MethodDeclarationSyntax? method = root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (root is null || method?.Parent is not TypeDeclarationSyntax type || !method.Identifier.Span.IntersectsWith(context.Span))
        {
            return;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.Compilation.GetTypeByMetadataName(WellKnownNames.ActivationAttribute) is null)
        {
            return;
        }

        HandWrittenPair? pair = HandWrittenPair.Find(type, model, context.CancellationToken)
            .FirstOrDefault(pair => pair.Forward == method || pair.Derivative == method);
        if (pair is not null)
        {
            context.RegisterRefactoring(CodeAction.Create(
                $"Generate this with [Activation(\"{pair.Activation}\")]",
                token => Task.FromResult(context.Document.WithSyntaxRoot(Apply(root, type, pair, model, token))),
                nameof(GenerateActivationRefactoring)));
        }
    }

    private static SyntaxNode Apply(SyntaxNode root, TypeDeclarationSyntax type, HandWrittenPair pair, SemanticModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TypeDeclarationSyntax outermost = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last();
        string name = FreeName(pair.Activation, outermost, model);
        SyntaxNode changed = root.TrackNodes(outermost, pair.Forward, pair.Derivative);
        foreach ((MethodDeclarationSyntax method, string generated) in (IEnumerable<(MethodDeclarationSyntax, string)>)[(pair.Forward, "Evaluate"), (pair.Derivative, "Derivative")])
        {
            MethodDeclarationSyntax current = changed.GetCurrentNode(method)!;
            ResultRewriter rewriter = new($"{name}.{generated}({method.ParameterList.Parameters[0].Identifier.Text})", local: null);
            changed = changed.ReplaceNode(current, rewriter.TryRewrite(current)!);
        }

        string indentation = ResultRewriter.Indentation(outermost);
        string end = ResultRewriter.EndOfLine(root);
        string arguments = pair.IsDouble ? $"\"{pair.Activation}\", ElementType = typeof(double)" : $"\"{pair.Activation}\"";
        string text = $"{end}{indentation}[global::Activations.Activation({arguments})]{end}{indentation}internal sealed partial class {name}{end}{indentation}{{{end}{indentation}}}{end}";
        return changed.InsertNodesAfter(changed.GetCurrentNode(outermost)!, [SyntaxFactory.ParseMemberDeclaration(text)!]);
    }

    /// <summary>SigmoidActivation, or with a number if there is one already.</summary>
    private static string FreeName(string activation, TypeDeclarationSyntax place, SemanticModel model)
    {
        string name = string.Concat(activation.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "Activation";
        string free = name;
        for (int i = 2; model.LookupNamespacesAndTypes(place.SpanStart, name: free).Length > 0; i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
