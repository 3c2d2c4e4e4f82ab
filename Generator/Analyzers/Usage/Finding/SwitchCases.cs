using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>
/// Takes methods apart that hold a function for each value of an enum, or the derivative behind a flag: for each value
/// they are a function of their own.
/// </summary>
internal static class SwitchCases
{
    private const int MostCases = 40;

    /// <summary>The cases of a method; none if it is one function.</summary>
    public static IEnumerable<FunctionUnit> Find(FunctionUnit unit, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (IParameterSymbol parameter in unit.Method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_Boolean && NameWords.IsDerivative(parameter.Name))
            {
                return
                [
                    unit with { Selector = parameter, SelectorValue = 0 },
                    unit with
                    {
                        Name = unit.Name + "Derivative",
                        Selector = parameter,
                        SelectorValue = 1,
                        Location = FindFlagged(declaration, parameter.Name) ?? unit.Location,
                    },
                ];
            }
        }

        return FindSelector(unit.Method) is { } selector ? FindLabels(unit, selector, declaration, model, cancellationToken) : [];
    }

    private static (ISymbol Symbol, INamedTypeSymbol Type)? FindSelector(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            {
                return (parameter, type);
            }
        }

        foreach (ISymbol member in method.ContainingType.GetMembers())
        {
            ITypeSymbol? type = member switch { IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => field.Type, IPropertySymbol property => property.Type, _ => null };
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType && method.ContainingType.TypeKind != TypeKind.Enum)
            {
                return (member, enumType);
            }
        }

        return null;
    }

    private static List<FunctionUnit> FindLabels(
        FunctionUnit unit, (ISymbol Symbol, INamedTypeSymbol Type) selector, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        List<FunctionUnit> units = [];
        foreach (ExpressionSyntax label in declaration.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (label is not (MemberAccessExpressionSyntax or IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax })
                || !selector.Type.MemberNames.Contains(label.GetLastToken().ValueText)
                || units.Count >= MostCases
                || model.GetSymbolInfo(label, cancellationToken).Symbol is not IFieldSymbol { HasConstantValue: true } member
                || !SymbolEqualityComparer.Default.Equals(member.ContainingType, selector.Type)
                || units.Any(other => other.Case == member.Name))
            {
                continue;
            }

            units.Add(unit with
            {
                Case = member.Name,
                Selector = selector.Symbol,
                SelectorValue = Convert.ToDouble(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture),
                Location = FindResult(label) ?? label.GetLocation(),
            });
        }

        return units;
    }

    /// <summary>The value that is given in the case of a label.</summary>
    private static Location? FindResult(SyntaxNode label)
    {
        for (SyntaxNode? node = label; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case SwitchExpressionArmSyntax arm:
                    return arm.Expression.GetLocation();
                case SwitchSectionSyntax section:
                    return FindReturned(section);
                case IfStatementSyntax condition:
                    return FindReturned(condition.Statement);
                case ConditionalExpressionSyntax conditional:
                    return conditional.WhenTrue.GetLocation();
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private static Location? FindFlagged(SyntaxNode declaration, string flag)
    {
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            switch (node)
            {
                case IfStatementSyntax { Condition: IdentifierNameSyntax condition } branch when condition.Identifier.ValueText == flag:
                    return FindReturned(branch.Statement);
                case ConditionalExpressionSyntax { Condition: IdentifierNameSyntax condition } conditional when condition.Identifier.ValueText == flag:
                    return conditional.WhenTrue.GetLocation();
            }
        }

        return null;
    }

    private static Location? FindReturned(SyntaxNode statement)
        => statement.DescendantNodesAndSelf().OfType<ReturnStatementSyntax>().LastOrDefault()?.Expression?.GetLocation();
}
