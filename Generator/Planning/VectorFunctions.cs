using System;
using System.Collections.Generic;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning;

/// <summary>The functions of the vector math that programs may call, by name.</summary>
internal static class VectorFunctions
{
    /// <summary>e^a.</summary>
    public const string Exp = "Exp";

    /// <summary>e^a as a normal number times a scale, the second result: 1, or what would make the first subnormal.</summary>
    public const string ExpScaled = "ExpScaled";

    /// <summary>e^a - 1.</summary>
    public const string Expm1 = "Expm1";

    /// <summary>A function's values in double precision, before they are rounded to the element type.</summary>
    private static readonly Dictionary<string, Func<double, ElementType, (double First, double Second)>> s_functions = new()
    {
        [Exp] = static (a, _) => (Math.Exp(a), 0),
        [ExpScaled] = EvaluateExpScaled,
        [Expm1] = static (a, _) => (DoubleDouble.Expm1(a).High, 0),
    };

    /// <summary>
    /// The value of a function, and its second result if it has one. The vector math is right to an ulp: for the choice
    /// between forms, the true value stands for it.
    /// </summary>
    public static (double First, double Second) Evaluate(string name, double a, ElementType elementType) => s_functions[name](a, elementType);

    private static (double First, double Second) EvaluateExpScaled(double a, ElementType elementType)
    {
        int lowest = elementType == ElementType.Single ? -126 : -1022;
        double n = Math.Round(a / Math.Log(2));
        if (!(n < lowest))
        {
            return (Math.Exp(a), 1);
        }

        // In two steps: 2^n alone may be below the smallest double.
        DoubleDouble unscaled = DoubleDouble.Exp(a - (DoubleDouble.Ln2 * n));
        return (unscaled.High * Math.Pow(2, lowest), Math.Pow(2, n - lowest));
    }
}
