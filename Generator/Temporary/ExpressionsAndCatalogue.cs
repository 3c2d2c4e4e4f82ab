using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Activations.Generator.Expressions;

#pragma warning disable CA1822, SA1402

namespace Activations.Generator.Expressions
{
    /// <summary>A stand-in.</summary>
    internal sealed class Formula(string text) : IEquatable<Formula>
    {
        public string Text { get; } = text;

        public bool Equals(Formula? other) => other is not null && other.Text == Text;

        public override bool Equals(object? obj) => Equals(obj as Formula);

        public override int GetHashCode() => Text.GetHashCode();
    }
}

namespace Activations.Generator.Catalogue
{
    /// <summary>A stand-in.</summary>
    internal static class ActivationCatalogue
    {
        public static IReadOnlyList<CatalogueEntry> Entries { get; } =
        [
            new CatalogueEntry("sigmoid", ["logistic"], []),
            new CatalogueEntry("tanh", [], []),
            new CatalogueEntry("relu", [], []),
            new CatalogueEntry("silu", ["swish"], [new HyperparameterDefinition("Beta", 1, x => x > 0, "a finite number greater than 0")]),
            new CatalogueEntry("leaky_relu", [], [new HyperparameterDefinition("Alpha", 0.01, _ => true, "any finite number")]),
            new CatalogueEntry("elu", [], [new HyperparameterDefinition("Alpha", 1, _ => true, "a finite number")]),
            new CatalogueEntry("hard_tanh", [], [new HyperparameterDefinition("Min", -1, _ => true, "any finite number"), new HyperparameterDefinition("Max", 1, _ => true, "any finite number")]),
        ];

        public static CatalogueEntry? Find(string name)
            => Entries.FirstOrDefault(entry => entry.Aliases.Append(entry.Name).Any(known => Key(known) == Key(name)));

        public static string NearestName(string name)
            => Entries.Select(entry => entry.Name).OrderBy(known => Key(known).Except(Key(name)).Count() + Key(name).Except(Key(known)).Count()).First();

        private static string Key(string name)
            => name.Replace("_", "").Replace("-", "").Replace(" ", "").ToLowerInvariant();
    }

    /// <summary>A stand-in.</summary>
    internal sealed class CatalogueEntry(string name, IReadOnlyList<string> aliases, IReadOnlyList<HyperparameterDefinition> hyperparameters)
    {
        public string Name { get; } = name;

        public IReadOnlyList<string> Aliases { get; } = aliases;

        public IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; } = hyperparameters;

        public Formula CreateFormula(IReadOnlyList<double> values)
            => new(Name + "(" + string.Join(",", values.Select(value => BitConverter.DoubleToInt64Bits(value).ToString(CultureInfo.InvariantCulture))) + ")");
    }

    /// <summary>A stand-in.</summary>
    internal sealed class HyperparameterDefinition(string name, double defaultValue, Func<double, bool> accepts, string rangeText)
    {
        public string Name { get; } = name;

        public double Default { get; } = defaultValue;

        public string RangeText { get; } = rangeText;

        public bool Accepts(double value) => accepts(value);
    }
}
