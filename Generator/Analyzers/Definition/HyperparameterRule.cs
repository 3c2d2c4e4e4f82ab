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

/// <summary>ACT007: each hyperparameter is one that the activation has, finite and in its range.</summary>
internal static class HyperparameterRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.Hyperparameter,
        title: "The activation does not have this hyperparameter, or not with this value",
        messageFormat: "{0} = {1} does not fit '{2}', which has {3}",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A hyperparameter must be one that the activation has, and its value finite in the element type and in the hyperparameter's range; the accuracy must be one that there is.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.Hyperparameter));

    /// <summary>Reads the hyperparameters and reports each that doesn't fit.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="entry">The activation, or <see langword="null"/> for a formula, which has none.</param>
    /// <param name="elementType">The type that the values end up in.</param>
    /// <returns>
    /// The values in the order of the entry's definitions, defaults filled in, or <see langword="null"/> after a
    /// report.
    /// </returns>
    public static double[]? Read(ActivationDeclaration declaration, CatalogueEntry? entry, ElementType elementType)
    {
        IReadOnlyList<HyperparameterDefinition> definitions = entry?.Hyperparameters ?? [];
        double[] values = [.. definitions.Select(definition => definition.Default)];
        bool fits = true;
        foreach (string name in WellKnownNames.Hyperparameters)
        {
            if (declaration.FindArgument(name) is not { Value: double value })
            {
                continue;
            }

            int index = IndexOf(definitions, name);
            if (index >= 0 && Accepts(definitions[index], value, elementType))
            {
                values[index] = value;
                continue;
            }

            fits = false;
            bool isLost = index >= 0 && double.IsFinite(value) && definitions[index].Accepts(value);
            Report(declaration, entry, name, value, isLost ? FormattableString.Invariant($"; as a float it is {(float)value}") : "");
        }

        return fits && (entry is null || AreInOrder(declaration, entry, values, elementType)) ? values : null;
    }

    /// <summary>Reads the accuracy and reports a number that is no value of the enum.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="entry">The activation, or <see langword="null"/> for a formula.</param>
    /// <returns>The accuracy, or <see langword="null"/> after a report.</returns>
    public static AccuracyLevel? ReadAccuracy(ActivationDeclaration declaration, CatalogueEntry? entry)
    {
        if (declaration.FindArgument(WellKnownNames.Accuracy) is not { Value: int number })
        {
            return AccuracyLevel.High;
        }

        if (number is (int)AccuracyLevel.High or (int)AccuracyLevel.Fast)
        {
            return (AccuracyLevel)number;
        }

        declaration.Report(
            Descriptor,
            declaration.LocationOf(WellKnownNames.Accuracy),
            WellKnownNames.Accuracy,
            number.ToString(CultureInfo.InvariantCulture),
            entry?.Name ?? declaration.Type.Name,
            $"{WellKnownNames.Accuracy}.{AccuracyLevel.High} and {WellKnownNames.Accuracy}.{AccuracyLevel.Fast}");
        return null;
    }

    /// <summary>Whether the values fit each other; the first pair that doesn't is reported.</summary>
    private static bool AreInOrder(ActivationDeclaration declaration, CatalogueEntry entry, double[] values, ElementType elementType)
    {
        // As the kernels hold them: 1 and 1.00000001 are the same float.
        double[] held = [.. values.Select(value => Held(value, elementType))];
        foreach (HyperparameterOrder order in entry.Orders)
        {
            if (order.Holds(entry.Hyperparameters, held))
            {
                continue;
            }

            // On an argument without which the other would fit, so that removing it is a fix.
            int lesser = IndexOf(entry.Hyperparameters, order.Lesser);
            int greater = IndexOf(entry.Hyperparameters, order.Greater);
            bool blamesLesser = declaration.FindArgument(order.Lesser) is not null
                && (entry.Hyperparameters[lesser].Default < held[greater] || declaration.FindArgument(order.Greater) is null);
            (int blamed, int other) = blamesLesser ? (lesser, greater) : (greater, lesser);
            Report(
                declaration,
                entry,
                entry.Hyperparameters[blamed].Name,
                values[blamed],
                $", and {entry.Hyperparameters[other].Name} is {Text(values[other])}");
            return false;
        }

        return true;
    }

    private static void Report(ActivationDeclaration declaration, CatalogueEntry? entry, string name, double value, string reason)
        => declaration.Report(
            Descriptor,
            declaration.LocationOf(name),
            name,
            Text(value),
            entry?.Name ?? declaration.Type.Name,
            Describe(entry) + reason);

    private static int IndexOf(IReadOnlyList<HyperparameterDefinition> definitions, string name)
    {
        for (int i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The value that the kernels hold must be in range too: 1e300 is infinite as a float, 1e-300 zero.</summary>
    private static bool Accepts(HyperparameterDefinition definition, double value, ElementType elementType)
    {
        double held = Held(value, elementType);
        return double.IsFinite(held) && definition.Accepts(value) && definition.Accepts(held);
    }

    private static double Held(double value, ElementType elementType) => elementType == ElementType.Single ? (float)value : value;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Describe(CatalogueEntry? entry)
        => entry is null || entry.Hyperparameters.Count == 0
            ? "no hyperparameters"
            : string.Join(" and ", entry.Hyperparameters.Select(definition => definition.Name + " (" + definition.RangeText + ")"))
                + string.Concat(entry.Orders.Select(order => "; " + order.Text));
}
