using Activations.Generator.Models;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>The errors in ulp up to which forms count as accurate.</summary>
/// <param name="Function">Of the function.</param>
/// <param name="Derivative">Of the derivative.</param>
internal sealed record FormBounds(FormBound Function, FormBound Derivative)
{
    // The accuracy promised is 2 and 4 ulp, or 4 and 4: the samples see less than the worst case.
    private static readonly FormBounds s_high = new(new FormBound(1.8, 1.95), new FormBound(2.9, 3.9));
    // With fast functions less is allowed around the worst samples: lecun_tanh had 3.93 there and 4.06 among all floats.
    private static readonly FormBounds s_fast = new(new FormBound(3.1, 3.25), new FormBound(2.9, 3.9));

    /// <summary>The bounds for what a user wants.</summary>
    public static FormBounds Of(AccuracyLevel accuracy) => accuracy == AccuracyLevel.Fast ? s_fast : s_high;
}
