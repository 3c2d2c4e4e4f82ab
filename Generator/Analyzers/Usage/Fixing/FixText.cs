using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>Writes what a fix puts in the place of a derivative, if a fix is certain to be right.</summary>
internal static class FixText
{
    private const int LongestLine = 60;

    private static readonly string[] s_locals = ["s", "y", "output", "forward"];

    /// <summary>A name for the local that holds the output.</summary>
    public static string LocalName(ProvenDerivative proof)
    {
        IEnumerable<FreeVariable> variables = proof.Function.Variables.Concat(proof.Forward.Lifted.Variables);
        return FreeName(NamesBeside(proof.Function.Unit, FixPlace.Find(proof)?.Node).Concat(variables.SelectMany(static variable => new[] { variable.Symbol.Name, variable.Text })));
    }

    /// <summary>A name that isn't among others.</summary>
    public static string FreeName(IEnumerable<string> taken)
    {
        HashSet<string> names = [.. taken];
        return s_locals.FirstOrDefault(name => !names.Contains(name)) ?? "activated";
    }

    /// <summary>What a fix needs that takes the output from a variable.</summary>
    /// <param name="proof">The derivative.</param>
    /// <param name="form">The form in the output.</param>
    /// <param name="output">The variable.</param>
    public static DerivativeFix FromVariable(ProvenDerivative proof, Formula form, FreeVariable output)
        => MayBeRewritten(proof)
            && FixPlace.IsElement(output)
            && FixPlace.Find(proof) is { } place
            && !(place.Node is ExpressionSyntax node && ReplacedWork.Find(proof, node).Count == 0)
            && OutputWording.Write(proof, form, output.Text, place.WithGradient) is { } expression
                ? new DerivativeFix(Properties(expression, local: null), place.Node)
                : DerivativeFix.None;

    /// <summary>What a fix needs that calls the forward function for the output.</summary>
    /// <param name="proof">The derivative.</param>
    /// <param name="form">The form in the output.</param>
    /// <param name="local">The name that the form has for the output.</param>
    /// <param name="isRepeated">Whether the exponential is evaluated more than once.</param>
    public static DerivativeFix FromForward(ProvenDerivative proof, Formula form, string local, bool isRepeated)
    {
        string? call = ForwardCall.TryWrite(proof) ?? (isRepeated ? ForwardCall.TryCopy(proof) : null);
        return call is not null
            && OutputWording.ElementTypeOf(proof.Function) is { } type
            && MayBeRewritten(proof)
            && FixPlace.Find(proof) is { } place
            && !(place.Node is ExpressionSyntax node && ReplacedWork.IsForwardOnce(proof, node))
            && OutputWording.Write(proof, form, local, place.WithGradient) is { } expression
                ? new DerivativeFix(Properties(expression, $"{TypeName(type)} {local} = {call};"), place.Node)
                : DerivativeFix.None;
    }

    /// <summary>What a fix needs that computes the derivative from the input.</summary>
    /// <param name="proof">The derivative as it should be.</param>
    /// <param name="model">The compiler's view of the file.</param>
    public static DerivativeFix FromDerivative(ProvenDerivative proof, SemanticModel model)
        => MayBeRewritten(proof)
            && FixPlace.Find(proof) is { Node: null }
            && OutputWording.WriteDerivative(proof, model) is { Length: <= LongestLine } expression
                ? new DerivativeFix(Properties(expression, local: null), Place: null)
                : DerivativeFix.None;

    /// <summary>How a type is written.</summary>
    public static string TypeName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    public static ImmutableDictionary<string, string?> Properties(string expression, string? local)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Expression, expression);
        return local is null ? properties : properties.Add(DiagnosticProperties.Local, local);
    }

    /// <summary>Whether a result may be replaced: the parameter isn't the output already.</summary>
    public static bool MayBeRewritten(ProvenDerivative proof)
        => (proof.Input is not { IsParameter: true } input || !NameWords.IsOutput(input.Symbol.Name) || NameWords.IsInput(input.Symbol.Name))
            && !proof.IsAmbiguous;

    /// <summary>The names in the code that stays when a part of it is replaced: a local must not have one of them.</summary>
    public static IEnumerable<string> NamesBeside(FunctionUnit unit, SyntaxNode? place)
    {
        bool isPart = unit.Case is not null || unit.Selector is not null;
        SyntaxNode? node = place
            ?? (isPart ? unit.Body.SyntaxTree.GetRoot().FindNode(unit.Location.SourceSpan, getInnermostNodeForTie: true) : null)
            ?? (unit.Body is LambdaExpressionSyntax ? unit.Body : null);
        HashSet<string> names = [];
        bool isBeside = true;
        foreach (SyntaxNode ancestor in node?.Ancestors() ?? [])
        {
            // All that is said there; above it only what is declared for it, so that the arms of a switch may use the same name.
            if (isBeside && ancestor is BlockSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax)
            {
                names.UnionWith(ancestor.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
                isBeside = false;
            }

            names.UnionWith(Declared(ancestor));
        }

        return names;
    }

    private static IEnumerable<string> Declared(SyntaxNode scope) => scope switch
    {
        BlockSyntax block => block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(static statement => Names(statement.Declaration)),
        SwitchStatementSyntax statement => statement.Sections.SelectMany(static section => section.Statements).OfType<LocalDeclarationStatementSyntax>().SelectMany(static local => Names(local.Declaration)),
        ForStatementSyntax { Declaration: { } declaration } => Names(declaration),
        ForEachStatementSyntax loop => [loop.Identifier.ValueText],
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter.Identifier.ValueText],
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText),
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText),
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText),
        _ => [],
    };

    private static IEnumerable<string> Names(VariableDeclarationSyntax declaration) => declaration.Variables.Select(static variable => variable.Identifier.ValueText);
}
