using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Catalogue;

/// <summary>What a catalogue formula is written in: the input and the hyperparameters.</summary>
internal sealed class FormulaScope
{
    private readonly IReadOnlyList<HyperparameterDefinition> _definitions;
    private readonly IReadOnlyList<double> _values;
    private readonly FormulaBuilder _builder = new();

    public FormulaScope(IReadOnlyList<HyperparameterDefinition> definitions, IReadOnlyList<double> values)
    {
        _definitions = definitions;
        _values = values;
    }

    /// <summary>The input x.</summary>
    public Expression X => _builder.Input;

    /// <summary>The hyperparameter α.</summary>
    public Expression Alpha => Hyperparameter(nameof(Alpha));

    /// <summary>The hyperparameter β.</summary>
    public Expression Beta => Hyperparameter(nameof(Beta));

    /// <summary>The hyperparameter λ.</summary>
    public Expression Lambda => Hyperparameter(nameof(Lambda));

    /// <summary>The hyperparameter min.</summary>
    public Expression Min => Hyperparameter(nameof(Min));

    /// <summary>The hyperparameter max.</summary>
    public Expression Max => Hyperparameter(nameof(Max));

    /// <summary>The hyperparameter threshold.</summary>
    public Expression Threshold => Hyperparameter(nameof(Threshold));

    /// <summary>The hyperparameter slope.</summary>
    public Expression Slope => Hyperparameter(nameof(Slope));

    public Expression Constant(double value) => _builder.Constant(value);

    private Expression Hyperparameter(string name)
    {
        for (int i = 0; i < _definitions.Count; i++)
        {
            if (_definitions[i].Name == name)
            {
                return _builder.Parameter(name, _values[i]);
            }
        }

        throw new InvalidOperationException($"The entry doesn't declare the hyperparameter {name}.");
    }
}
