using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// The exponentials that go when an expression is replaced: its own, and those of locals that it reads. What else a
/// function evaluates stays, and would be found again and again.
/// </summary>
internal static class ReplacedWork
{
    /// <summary>What calls and evaluations give that an expression needs.</summary>
    public static IReadOnlyList<Formula?> Find(ProvenDerivative proof, ExpressionSyntax expression)
    {
        LiftedFunction function = proof.Function;
        List<SyntaxNode> sources = [expression];
        for (int i = 0; i < sources.Count; i++)
        {
            HashSet<string> names = [.. sources[i].DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText)];
            sources.AddRange(function.Unit.Body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .Where(variable => names.Contains(variable.Identifier.ValueText) && variable.Parent?.Parent is LocalDeclarationStatementSyntax)
                .Select(static variable => variable.Initializer?.Value)
                .OfType<SyntaxNode>()
                .Where(value => !sources.Contains(value)));
        }

        IEnumerable<(SyntaxNode Syntax, Formula? Value)> work =
        [
            .. function.Calls.Select((call, i) => (Call: call, Index: i)).Where(pair => pair.Call.Parent < 0 && function.Evaluations.Any(evaluation => IsWithin(function, evaluation.Call, pair.Index))).Select(static pair => (pair.Call.Syntax, pair.Call.Result)),
            .. function.Evaluations.Where(static evaluation => evaluation.Call < 0).Select(static evaluation => (evaluation.Syntax, (Formula?)evaluation.Value)),
        ];
        return [.. work.Where(piece => sources.Any(source => source.Span.Contains(piece.Syntax.Span))).Select(static piece => piece.Value)];
    }

    /// <summary>Whether the forward function is all that is evaluated, and once: there is nothing to be gained by a call of it.</summary>
    public static bool IsForwardOnce(ProvenDerivative proof, ExpressionSyntax expression)
        => Find(proof, expression) is { Count: <= 1 } work && work.All(value => value is not null && ExponentialWork.IsForward(proof, value));

    private static bool IsWithin(LiftedFunction function, int call, int outermost)
    {
        while (call >= 0 && call != outermost)
        {
            call = function.Calls[call].Parent;
        }

        return call == outermost;
    }
}
