using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Expressions;

namespace Activations.Generator.Catalogue;

/// <summary>One activation function of the catalogue: its forward formula and nothing that follows from it.</summary>
internal sealed class CatalogueEntry
{
    private readonly Func<FormulaScope, Expression> _formula;

    public CatalogueEntry(string name, string summary, Func<FormulaScope, Expression> formula)
    {
        Name = name;
        Summary = summary;
        _formula = formula;
    }

    /// <summary>The canonical name, such as <c>leaky_relu</c>.</summary>
    public string Name { get; }

    /// <summary>What the function is and where it comes from, in a sentence or two.</summary>
    public string Summary { get; }

    /// <summary>Who has defined it: a paper, or the framework whose convention it follows.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its hyperparameters.</summary>
    public IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; init; } = [];

    /// <summary>What the hyperparameters must satisfy together, each being in its own range.</summary>
    public IReadOnlyList<HyperparameterOrder> Orders { get; init; } = [];

    /// <summary>The function with values for its hyperparameters.</summary>
    /// <param name="values">One value a hyperparameter, in their order.</param>
    public Formula CreateFormula(IReadOnlyList<double> values) => _formula(new FormulaScope(Hyperparameters, values)).ToFormula();

    /// <summary>The function with the default hyperparameters.</summary>
    public Formula CreateFormula() => CreateFormula([.. Hyperparameters.Select(static h => h.Default)]);
}
