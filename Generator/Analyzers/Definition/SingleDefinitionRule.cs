using System.Linq;

using Activations.Generator.Parsing;

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

        declaration.Report(Descriptor, location, declaration.Type.Name, flaw);
        return false;
    }
}
