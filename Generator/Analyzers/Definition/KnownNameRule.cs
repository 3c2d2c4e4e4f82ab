using Activations.Generator.Catalogue;
using Activations.Generator.Parsing;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT002: the name must be one of the catalogue.</summary>
internal static class KnownNameRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.KnownName,
        title: "Unknown activation",
        messageFormat: "There is no activation '{0}'; the nearest name is '{1}'",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The name is looked up in the catalogue, where case, hyphens, underscores and spaces do not matter.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.KnownName));

    /// <summary>Looks a name up and reports it if it is unknown.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="name">The name.</param>
    /// <returns>The catalogue's entry, or <see langword="null"/> after a report.</returns>
    public static CatalogueEntry? Find(ActivationDeclaration declaration, string name)
    {
        CatalogueEntry? entry = ActivationCatalogue.Find(name);
        if (entry is null)
        {
            string nearest = ActivationCatalogue.NearestName(name);
            if (ActivationCatalogue.MayMean(name, nearest))
            {
                declaration.ReportFixable(Descriptor, declaration.NameLocation, DiagnosticProperties.NearestName, nearest, name, nearest);
            }
            else
            {
                declaration.Report(Descriptor, declaration.NameLocation, name, nearest);
            }
        }

        return entry;
    }
}
