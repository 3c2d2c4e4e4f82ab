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
    ];

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
