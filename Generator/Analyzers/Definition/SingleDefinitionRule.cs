using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Activations.Generator.Catalogue;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT004: one thing says which function is meant, a name or a formula.</summary>
internal static class SingleDefinitionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.SingleDefinition,
        title: "An activation is defined by a name or by one formula",
        messageFormat: "'{0}' {1}; an activation is defined by a name or by exactly one method marked [Formula]",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Either the attribute names an activation of the catalogue, or exactly one method of the class is marked [Formula].",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SingleDefinition));

    public static bool Check(ActivationDeclaration declaration)
    {
        (string Flaw, Location? Location)? found = (declaration.Name, declaration.Formulas.Length) switch
        {
            (null, 0) => ("has neither", declaration.AttributeLocation),
            (null, 1) => null,
            (null, _) => ("has more than one formula", declaration.Formulas[1].Locations.FirstOrDefault()),
            (_, 0) => null,
            _ => ("has both", declaration.NameLocation),
        };
        if (found is not (string flaw, var location))
        {
            return true;
        }

        if (FindOnlyChoice(declaration) is (string property, string value))
        {
            declaration.ReportFixable(Descriptor, location, property, value, declaration.Type.Name, flaw);
        }
        else
        {
            declaration.Report(Descriptor, location, declaration.Type.Name, flaw);
        }

        return false;
    }

    /// <summary>The report about a formula in a class that isn't marked as an activation.</summary>
    /// <param name="type">The class.</param>
    /// <param name="location">The method's name.</param>
    public static Diagnostic CreateForStray(INamedTypeSymbol type, Location location)
        => Diagnostic.Create(Descriptor, location, type.Name, "has a formula, but is not marked [Activation]");

    /// <summary>What the user can only have meant, where the class says so; a guess would change the function.</summary>
    private static (string Property, string Value)? FindOnlyChoice(ActivationDeclaration declaration)
    {
        if (declaration.Name is string name)
        {
            return declaration.Formulas.Length == 1 && ActivationCatalogue.Find(name) is null
                ? (DiagnosticProperties.IsNameRedundant, bool.TrueString)
                : null;
        }

        if (declaration.Formulas.Length > 0)
        {
            return null;
        }

        ElementType elementType = declaration.FindArgument(WellKnownNames.ElementType) is { Value: ITypeSymbol { SpecialType: SpecialType.System_Double } }
            ? ElementType.Double
            : ElementType.Single;
        IReadOnlyList<IMethodSymbol> methods =
        [
            .. declaration.Type.GetMembers().OfType<IMethodSymbol>().Where(method => FormulaShapeRule.Holds(declaration, method, elementType)),
        ];
        return (ActivationCatalogue.Find(declaration.Type.Name), methods.Count) switch
        {
            ({ } entry, 0) => (DiagnosticProperties.MissingName, entry.Name),
            (null, 1) when methods[0].Locations[0] is { } location && location.SourceTree == declaration.AttributeLocation?.SourceTree
                => (DiagnosticProperties.FormulaPosition, location.SourceSpan.Start.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }
}
