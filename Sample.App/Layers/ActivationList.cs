using System.Collections.Immutable;
using System.Linq;
using Activations.Generator.Catalogue;

namespace Activations.Sample.Layers;

/// <summary>The activations that the sample has had generated.</summary>
internal static class ActivationList
{
    public const string DefaultName = "sigmoid";

    public static ImmutableArray<ActivationEntry> All { get; } =
    [
        ActivationEntry.Of<Sigmoid, SigmoidDouble>("sigmoid"),
        ActivationEntry.Of<Tanh, TanhDouble>("tanh"),
        ActivationEntry.Of<Relu, ReluDouble>("relu"),
        ActivationEntry.Of<LeakyRelu, LeakyReluDouble>("leaky_relu"),
        ActivationEntry.Of<Elu, EluDouble>("elu"),
        ActivationEntry.Of<Silu, SiluDouble>("silu"),
        ActivationEntry.Of<Exp, ExpDouble>("exp"),
        ActivationEntry.Of<Identity, IdentityDouble>("identity"),
    ];

    /// <summary>All names in one line, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(static entry => entry.Name));

    /// <summary>Finds an activation by any name that the catalogue has for it.</summary>
    public static ActivationEntry? Find(string name)
        => ActivationCatalogue.Find(name) is { } known ? All.FirstOrDefault(entry => entry.Name == known.Name) : null;
}
