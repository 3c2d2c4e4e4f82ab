using System;

namespace Activations.Generator.Catalogue;

/// <summary>A hyperparameter of a catalogue function.</summary>
internal sealed class HyperparameterDefinition
{
    private readonly Func<double, bool> _accepts;

    private HyperparameterDefinition(string name, double defaultValue, string rangeText, Func<double, bool> accepts)
    {
        Name = name;
        Default = defaultValue;
        RangeText = rangeText;
        _accepts = accepts;
    }

    /// <summary>The name of the attribute's property, such as <c>Alpha</c>.</summary>
    public string Name { get; }

    /// <summary>The value where the user gives none.</summary>
    public double Default { get; }

    /// <summary>The range in words, to follow "must be".</summary>
    public string RangeText { get; }

    /// <summary>Any finite number.</summary>
    public static HyperparameterDefinition Finite(string name, double defaultValue) =>
        new(name, defaultValue, "a finite number", static _ => true);

    /// <summary>A finite number greater than zero.</summary>
    public static HyperparameterDefinition Positive(string name, double defaultValue) =>
        new(name, defaultValue, "a finite number greater than 0", static value => value > 0);

    /// <summary>A finite number that is not negative.</summary>
    public static HyperparameterDefinition NonNegative(string name, double defaultValue) =>
        new(name, defaultValue, "a finite number that is not negative", static value => value >= 0);

    /// <summary>Whether a value is in the range.</summary>
    public bool Accepts(double value) => double.IsFinite(value) && _accepts(value);
}
