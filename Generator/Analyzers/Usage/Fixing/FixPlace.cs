using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>
/// Where in a function its derivative is computed. All of a function of a number may be replaced; of one that works on
/// collections, or does something beside, no more than the expression that gives the derivative.
/// </summary>
/// <param name="Node">The lambda or expression; <see langword="null"/> for the whole function.</param>
/// <param name="WithGradient">Whether what is computed there includes the factor that comes from behind.</param>
internal sealed record FixPlace(SyntaxNode? Node, bool WithGradient)
{
    /// <summary>The place, or <see langword="null"/> if there isn't one that is certain.</summary>
    public static FixPlace? Find(ProvenDerivative proof)
    {
        LiftedFunction function = proof.Function;
        if (NumericKinds.Of(function.Unit.Method.ReturnType) == NumericKind.Real && !function.HasEffects)
        {
            return IsReplaceable(function.Unit) ? new FixPlace(null, WithGradient: true) : null;
        }

        if (!AreElements(proof) || function.Unit.Body is not MethodDeclarationSyntax method)
        {
            return null;
        }

        if (function.ElementLambda is { } lambda)
        {
            return !function.HasEffects && method.Contains(lambda) ? new FixPlace(lambda, WithGradient: true) : null;
        }

        // Where several things are made of the derivative, the local that holds it serves them all.
        return method.Body is not { } body ? null
            : body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Count(static assignment => assignment.Left is ElementAccessExpressionSyntax) > 1
                ? FindLocal(proof, body) ?? FindAssigned(proof, body)
                : FindAssigned(proof, body) ?? FindLocal(proof, body);
    }

    /// <summary>Whether all of a function may become statements: it sets no argument beside its result, and isn't an expression tree.</summary>
    private static bool IsReplaceable(FunctionUnit unit)
        => unit.Method.Parameters.All(static parameter => parameter.RefKind is not (RefKind.Out or RefKind.Ref))
            && TypeOf(unit.Body.FirstAncestorOrSelf<SyntaxNode>(static node => node is VariableDeclarationSyntax or PropertyDeclarationSyntax)) is not GenericNameSyntax { Identifier.ValueText: "Expression" };

    private static SyntaxNode? TypeOf(SyntaxNode? declaration)
    {
        TypeSyntax? type = (declaration as VariableDeclarationSyntax)?.Type ?? (declaration as PropertyDeclarationSyntax)?.Type;
        return type is QualifiedNameSyntax qualified ? qualified.Right : type;
    }

    /// <summary>Whether code names an element of each collection that it reads, and not all of it.</summary>
    private static bool AreElements(ProvenDerivative proof)
        => proof.Function.Variables.All(static variable => IsElement(variable));

    /// <summary>Whether a variable is a number, or an element by the text.</summary>
    public static bool IsElement(FreeVariable variable)
    {
        ITypeSymbol? type = variable.Symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        return Collections.ElementType(type) is null || variable.Text != variable.Symbol.Name;
    }

    /// <summary>What is assigned to the result, if it is so once.</summary>
    private static FixPlace? FindAssigned(ProvenDerivative proof, BlockSyntax body)
    {
        string? target = proof.Function.Target?.Symbol.Name ?? Returned(body);
        AssignmentExpressionSyntax[] assignments =
        [
            .. body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => target is not null && NameOf(assignment.Left) == target && IsWritten(proof, assignment)),
        ];
        if (assignments.Length != 1 || assignments[0].Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax))
        {
            return null;
        }

        // What is added to other contributions is proved as their sum, and what is multiplied as the gradient.
        bool usesTarget = proof.Function.Target is { } before && proof.Function.Formula.Uses(before.Key);
        bool isGradient = usesTarget && proof.Gradient?.Key == proof.Function.Target!.Key;
        return (assignments[0].Kind(), usesTarget, isGradient) switch
        {
            (SyntaxKind.SimpleAssignmentExpression, false, _) or (SyntaxKind.SimpleAssignmentExpression, _, true) or (SyntaxKind.AddAssignmentExpression, true, false)
                when proof.Output?.Key != proof.Function.Target?.Key || proof.Output is null => new FixPlace(assignments[0].Right, WithGradient: true),
            (SyntaxKind.MultiplyAssignmentExpression, _, true) => new FixPlace(assignments[0].Right, WithGradient: false),
            _ => null,
        };
    }

    /// <summary>The elements of a collection, not the collection: <c>result = new double[n]</c> gives it none.</summary>
    private static bool IsWritten(ProvenDerivative proof, AssignmentExpressionSyntax assignment)
        => assignment.Left is ElementAccessExpressionSyntax || (proof.Function.Target is { } target && IsNumber(target.Symbol));

    private static bool IsNumber(ISymbol symbol)
        => NumericKinds.Of((symbol as IFieldSymbol)?.Type ?? (symbol as IPropertySymbol)?.Type) == NumericKind.Real;

    private static string? Returned(BlockSyntax body)
        => body.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: IdentifierNameSyntax name } ? name.Identifier.ValueText : null;

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => member.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax element => NameOf(element.Expression),
        _ => null,
    };

    /// <summary>A local that holds the derivative, for whatever is done with it.</summary>
    private static FixPlace? FindLocal(ProvenDerivative proof, BlockSyntax body)
    {
        Formula derivative = proof.Forward.Derivative;
        foreach (VariableDeclaratorSyntax variable in body.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (variable is { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } }
                && !IsChanged(variable.Identifier.ValueText, body)
                && proof.Function.ValueOfLocal(variable) is { } held
                && proof.Input is { } input
                && held.HasExponential())
            {
                Formula ofInput = held.WithInput(input.Key);
                ofInput = proof.Output is { } output ? ofInput.With(output.Key, proof.Forward.Formula) : ofInput;
                if (!ofInput.HasUndecidedCondition() && !FormulaProof.IsRefuted(ofInput, derivative) && FormulaProof.AreEqual(ofInput, derivative))
                {
                    return new FixPlace(value, WithGradient: false);
                }
            }
        }

        return null;
    }

    private static bool IsChanged(string name, BlockSyntax body)
        => body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name && Changes.IsChanged(Changes.PlaceOf(identifier)));
}
