using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT009: the elements are of a type that there are kernels for.</summary>
internal static class ElementTypeRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.ElementType,
        title: "Unsupported element type",
        messageFormat: "'{0}' cannot be the element type; it can be float or double",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The kernels exist for float and double.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ElementType));

    /// <summary>Reads the element type and reports it if there are no kernels for it.</summary>
    /// <param name="declaration">The class.</param>
    /// <returns>The element type, or <see langword="null"/> after a report.</returns>
    public static ElementType? Read(ActivationDeclaration declaration)
    {
        if (declaration.FindArgument(WellKnownNames.ElementType) is not TypedConstant argument)
        {
            return ElementType.Single;
        }

        ITypeSymbol? type = argument.Value as ITypeSymbol;
        switch (type?.SpecialType)
        {
            case SpecialType.System_Single:
                return ElementType.Single;
            case SpecialType.System_Double:
                return ElementType.Double;
            default:
                declaration.Report(
                    Descriptor,
                    declaration.LocationOf(WellKnownNames.ElementType),
                    type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "null");
                return null;
        }
    }
}
