using System.Collections.Generic;
using System.Text;
using Activations.Generator.Expressions;
using static Activations.Generator.Catalogue.HyperparameterDefinition;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Catalogue;

/// <summary>
/// The activation functions that have a name. An entry is a forward formula and its hyperparameters: the derivative,
/// what to keep for the backward pass and the kernels follow from it.
/// </summary>
/// <remarks>
/// At a kink the derivative is that of the branch which the condition selects there, so <c>x &gt; 0</c> and
/// <c>x &gt;= 0</c> are different activations; the conventions are PyTorch's.
/// </remarks>
internal static class ActivationCatalogue
{
    private static readonly Dictionary<string, CatalogueEntry> s_byKey = [];

    static ActivationCatalogue()
    {
        foreach (CatalogueEntry entry in Entries)
        {
            s_byKey.Add(Key(entry.Name), entry);
            foreach (string alias in entry.Aliases)
            {
                s_byKey.Add(Key(alias), entry);
            }
        }
    }

    /// <summary>All entries.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new("identity", "The identity: a layer without an activation.", f => f.X)
        {
            Aliases = ["linear"],
        },
        new("relu", "The rectified linear unit.", f => Where(f.X > 0, f.X, 0)),
        new("leaky_relu", "The rectified linear unit with a slope on the negative side.", f => Where(f.X > 0, f.X, f.Alpha * f.X))
        {
            Hyperparameters = [Finite("Alpha", 0.01)],
        },
        new("sigmoid", "The logistic function.", f => 1 / (1 + Exp(-f.X)))
        {
            Aliases = ["logistic"],
        },
        new("tanh", "The hyperbolic tangent.", f => Tanh(f.X)),
        new("exp", "The exponential function.", f => Exp(f.X))
        {
            Aliases = ["exponential"],
        },
        new("elu", "The exponential linear unit.", f => Where(f.X > 0, f.X, f.Alpha * (Exp(f.X) - 1)))
        {
            Hyperparameters = [Finite("Alpha", 1)],
        },
        new("silu", "The sigmoid linear unit: the input times its sigmoid.", f => f.X / (1 + Exp(-Scaled(f.Beta, f.X))))
        {
            Aliases = ["swish"],
            Hyperparameters = [Positive("Beta", 1)],
        },
        new("relu6", "The rectified linear unit cut off at 6.", f => Where(f.X <= 0, f.Constant(0), Where(f.X >= 6, f.Constant(6), f.X))),
        new("threshold", "The input above a threshold, otherwise a value.", f => Where(f.X > f.Threshold, f.X, f.Alpha))
        {
            Hyperparameters = [Finite("Threshold", 0), Finite("Alpha", 0)],
        },
        new("thresholded_relu", "The input above a threshold, otherwise zero.", f => Where(f.X > f.Threshold, f.X, 0))
        {
            Hyperparameters = [NonNegative("Threshold", 1)],
        },
        new("celu", "The continuously differentiable exponential linear unit.", f => Where(f.X > 0, f.X, f.Alpha * (Exp(f.X / f.Alpha) - 1)))
        {
            Hyperparameters = [Positive("Alpha", 1)],
        },
        new("hard_sigmoid", "The sigmoid as three straight lines; the slope is PyTorch's 1/6, ONNX's is 0.2.", HardSigmoid)
        {
            Hyperparameters = [Positive("Slope", 1.0 / 6)],
        },
        new("sparse_sigmoid", "The sigmoid that belongs to sparse_plus.", f => Where(
            f.X <= -1,
            f.Constant(0),
            Where(f.X >= 1, f.Constant(1), (f.X + 1) / 2))),
        new("hard_tanh", "The input cut off on both sides.", f => Where(f.X <= f.Min, f.Min, Where(f.X >= f.Max, f.Max, f.X)))
        {
            Hyperparameters = [Finite("Min", -1), Finite("Max", 1)],
        },
        new("soft_shrink", "Draws the input towards zero by λ.", f => Where(
            f.X > f.Lambda,
            f.X - f.Lambda,
            Where(f.X < -f.Lambda, f.X + f.Lambda, 0)))
        {
            Hyperparameters = [NonNegative("Lambda", 0.5)],
        },
        new("hard_shrink", "Sets inputs of at most λ to zero.", f => Where(f.X > f.Lambda, f.X, Where(f.X < -f.Lambda, f.X, 0)))
        {
            Hyperparameters = [NonNegative("Lambda", 0.5)],
        },
        new("hard_swish", "The sigmoid linear unit with the hard sigmoid.", f => Where(
            f.X <= -3,
            f.Constant(0),
            Where(f.X >= 3, f.X, f.X * (f.X + 3) / 6)))
        {
            Aliases = ["hard_silu"],
        },
        new("softsign", "The input over one more than its magnitude.", f => f.X / (1 + Abs(f.X))),
        new("elliott", "The softsign brought to the range from 0 to 1.", f => (0.5 * f.X / (1 + Abs(f.X))) + 0.5),
        new("bipolar_sigmoid", "The sigmoid brought to the range from -1 to 1.", f => (2 / (1 + Exp(-f.X))) - 1),
        new("sparse_plus", "The softplus with a quadratic bend.", f => Where(
            f.X <= -1,
            f.Constant(0),
            Where(f.X >= 1, f.X, Power(f.X + 1, 2) / 4))),
    ];

    // With the default slope the pieces meet at 3 exactly, which 0.1666…·x doesn't.
    private static Expression HardSigmoid(FormulaScope f)
    {
        Expression line = f.Slope.Node.Value.Equals(1.0 / 6) ? (f.X + 3) / 6 : (f.Slope * f.X) + 0.5;
        double end = f.Slope.Node.Value.Equals(1.0 / 6) ? 3 : 0.5 / f.Slope.Node.Value;
        return Where(f.X <= -end, f.Constant(0), Where(f.X >= end, f.Constant(1), line));
    }

    /// <summary>The entry with a name or alias; case, '-', '_' and spaces don't matter.</summary>
    public static CatalogueEntry? Find(string name) => s_byKey.TryGetValue(Key(name), out CatalogueEntry? entry) ? entry : null;

    /// <summary>The name or alias that differs least from an unknown one.</summary>
    public static string NearestName(string name)
    {
        string key = Key(name);
        string nearest = Entries[0].Name;
        int least = int.MaxValue;
        foreach (CatalogueEntry entry in Entries)
        {
            foreach (string candidate in (IEnumerable<string>)[entry.Name, .. entry.Aliases])
            {
                int distance = EditDistance.Between(key, Key(candidate));
                if (distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest;
    }

    // With its neutral value a factor would only obscure the formula: x / (1 + e^-x), not x / (1 + e^-(β·x)).
    private static Expression Scaled(Expression factor, Expression value) =>
        factor.Node.Value.Equals(1.0) ? value : factor * value;

    private static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char c in name)
        {
            if (c is not ('-' or '_' or ' '))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
