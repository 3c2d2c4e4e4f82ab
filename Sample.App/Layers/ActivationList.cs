using System.Collections.Immutable;
using System.Linq;

namespace Activations.Sample.Layers;

/// <summary>The activations that the sample has had generated.</summary>
internal static class ActivationList
{
    public const string DefaultName = "sigmoid";

    public static ImmutableArray<ActivationEntry> All { get; } =
    [
        ActivationEntry.Of<Sigmoid, SigmoidDouble>("sigmoid", "logistic"),
        ActivationEntry.Of<Tanh, TanhDouble>("tanh"),
        ActivationEntry.Of<Relu, ReluDouble>("relu"),
        ActivationEntry.Of<LeakyRelu, LeakyReluDouble>("leaky_relu"),
        ActivationEntry.Of<Elu, EluDouble>("elu"),
        ActivationEntry.Of<Silu, SiluDouble>("silu", "swish"),
        ActivationEntry.Of<Exp, ExpDouble>("exp"),
        ActivationEntry.Of<Identity, IdentityDouble>("identity", "linear"),
    ];

    /// <summary>All names in one line, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(static entry => entry.Name));

    /// <summary>Finds an activation by name or alias; case, '-', '_' and spaces don't matter.</summary>
    public static ActivationEntry? Find(string name)
    {
        string wanted = Normalize(name);
        return All.FirstOrDefault(entry =>
            Normalize(entry.Name) == wanted || entry.Aliases.Any(alias => Normalize(alias) == wanted));
    }

    private static string Normalize(string name)
        => string.Concat(name.Where(static c => c is not ('-' or '_' or ' '))).ToLowerInvariant();
}
