using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;

using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>The activations that are known by name, so that a function without its derivative is known for one.</summary>
internal static class KnownActivations
{
    private static readonly (string Token, Formula[] Formulas)[] s_known =
    [
        ("logsigmoid", [Catalogued("log_sigmoid"), Make(static x => Min(x, 0) - Log(1 + Exp(-Abs(x))))]),
        ("sigmoid", [Catalogued("sigmoid"), Catalogued("bipolar_sigmoid")]),
        ("logistic", [Catalogued("sigmoid")]),
        ("tan", [Catalogued("tanh"), Make(static x => Tanh(x / 2))]),
        ("softplus", [Catalogued("softplus"), Make(StableSoftplus)]),
        ("swish", [Catalogued("silu")]),
        ("silu", [Catalogued("silu")]),
        ("mish", [Catalogued("mish"), Make(static x => x * Tanh(StableSoftplus(x)))]),
        ("elu", [Catalogued("elu")]),
    ];

    /// <summary>Whether a function is the activation that its name, or its type's, says.</summary>
    /// <param name="function">A function of the input.</param>
    /// <param name="unit">Where it is written.</param>
    public static bool Contains(Formula function, FunctionUnit unit)
    {
        string name = NameWords.Plain(unit.Name) + " " + NameWords.Plain(unit.Type.Name) + " " + NameWords.Plain(unit.Case ?? string.Empty);
        return s_known
            .Where(known => name.IndexOf(known.Token, StringComparison.Ordinal) >= 0)
            .SelectMany(static known => known.Formulas)
            .Any(known => IsSame(function, known));
    }

    /// <summary>Whether a function is one of them, whatever it is called; a hyperparameter may scale its input.</summary>
    /// <param name="lifted">The function.</param>
    /// <param name="inputKey">Its input.</param>
    public static bool Contains(LiftedFunction lifted, string inputKey)
    {
        List<FreeVariable> hyperparameters = [.. lifted.Variables.Where(variable => variable.Key != inputKey && lifted.Formula.Uses(variable.Key))];
        if (hyperparameters.Count > 1)
        {
            return false;
        }

        Formula function = lifted.Formula.WithInput(inputKey);
        return s_known.SelectMany(static known => known.Formulas).Any(known =>
            IsSame(function, known)
            || (hyperparameters.Count == 1 && IsScaled(function, known, hyperparameters[0].Key)));
    }

    private static bool IsScaled(Formula function, Formula known, string key)
    {
        FormulaBuilder builder = new();
        Expression factor = builder.Parameter(key, GenericValue.Of(key));
        Formula scaled = (builder.Import(known, factor * builder.Input) / factor).ToFormula();
        return known.HasLogarithm() && IsSame(function, scaled);
    }

    private static bool IsSame(Formula a, Formula b) => !FormulaProof.IsRefuted(a, b) && FormulaProof.AreEqual(a, b);

    private static Formula Catalogued(string name) => ActivationCatalogue.Find(name)!.CreateFormula();

    // The algebra doesn't know that log(1 + e^x) is x + log(1 + e^-x).
    private static Expression StableSoftplus(Expression x) => Max(x, 0) + Log(1 + Exp(-Abs(x)));

    private static Formula Make(Func<Expression, Expression> function) => function(new FormulaBuilder().Input).ToFormula();
}
