using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Activations.Generator.Catalogue;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT010: what is to be saved is a value that the derivative can be computed from.</summary>
internal static class SaveRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.Save,
        title: "The activation cannot save this for its backward pass",
        messageFormat: "'{0}' cannot save {1}: {2}; it can save {3}",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The backward pass must be able to compute the derivative from what the forward pass saves.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.Save));

    private static readonly EquatableArray<SavedValue> s_auto = new(new[] { SavedValue.Auto });

    private static readonly SavedValue[] s_values = [SavedValue.Auto, SavedValue.Output, SavedValue.Derivative, SavedValue.Input];

    /// <summary>Reads what is to be saved and reports a number that is no value of the enum.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="entry">The activation, or <see langword="null"/> for a formula.</param>
    /// <returns>What is to be saved, or <see langword="null"/> after a report.</returns>
    public static SavedValue? Read(ActivationDeclaration declaration, CatalogueEntry? entry)
    {
        if (declaration.FindArgument(WellKnownNames.Save) is not { Value: int number })
        {
            return SavedValue.Auto;
        }

        SavedValue value = (SavedValue)number;
        if (s_values.Contains(value))
        {
            return value;
        }

        // What else the activation can save is known only after planning; the choice can always be left to it.
        Report(
            declaration,
            entry?.Name ?? declaration.Type.Name,
            "(Saved)" + number.ToString(CultureInfo.InvariantCulture),
            new PlanFailure("the enum has no such value", s_auto));
        return null;
    }

    /// <summary>Reports that there is no plan that saves what was asked for.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="spec">What was asked for.</param>
    /// <param name="failure">Why there is no such plan.</param>
    public static void Report(ActivationDeclaration declaration, ActivationSpec spec, PlanFailure failure)
        => Report(declaration, spec.ActivationName ?? declaration.Type.Name, Name(spec.Save), failure);

    private static void Report(ActivationDeclaration declaration, string activation, string value, PlanFailure failure)
    {
        IReadOnlyList<string> possible = [.. failure.Possible.Select(Name)];
        declaration.ReportFixable(
            Descriptor,
            declaration.LocationOf(WellKnownNames.Save),
            DiagnosticProperties.PossibleSaves,
            string.Join(",", failure.Possible),
            activation,
            value,
            failure.Reason,
            possible.Count == 0 ? "nothing" : string.Join(" or ", possible));
    }

    private static string Name(SavedValue value) => "Saved." + value;
}
