using System.Collections.Generic;

namespace Activations.Generator.Catalogue;

/// <summary>What two hyperparameters of a catalogue function must satisfy together: one is less than the other.</summary>
internal sealed class HyperparameterOrder
{
    public HyperparameterOrder(string lesser, string greater)
    {
        Lesser = lesser;
        Greater = greater;
    }

    /// <summary>The name of the one that must be less.</summary>
    public string Lesser { get; }

    /// <summary>The name of the one that must be greater.</summary>
    public string Greater { get; }

    /// <summary>The condition in words.</summary>
    public string Text => $"{Lesser} must be less than {Greater}";

    /// <summary>Whether it holds.</summary>
    /// <param name="definitions">The function's hyperparameters.</param>
    /// <param name="values">Their values, in their order.</param>
    /// <returns>Whether the one value is less than the other.</returns>
    public bool Holds(IReadOnlyList<HyperparameterDefinition> definitions, IReadOnlyList<double> values)
        => values[IndexOf(definitions, Lesser)] < values[IndexOf(definitions, Greater)];

    private static int IndexOf(IReadOnlyList<HyperparameterDefinition> definitions, string name)
    {
        int index = 0;
        while (definitions[index].Name != name)
        {
            index++;
        }

        return index;
    }
}
