using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering;

/// <summary>The way in which a function is evaluated on a piece: one of the first three is set.</summary>
/// <param name="Exponential">For a function of an exponential.</param>
/// <param name="Rational">For a rational function of the input.</param>
/// <param name="General">For any function.</param>
internal readonly record struct PieceForm(ExponentialForm? Exponential, RationalForm? Rational, GeneralForm? General)
{
    /// <summary>A polynomial that stands in for the form around 0.</summary>
    public PatchForm? Patch { get; init; }

    /// <summary>Whether the first term of a series stands in for the form far out, where the exponential is subnormal.</summary>
    public bool HasTail { get; init; }

    /// <summary>Whether it calls the fast forms of the vector math's functions, where there are such.</summary>
    public bool CallsFast { get; init; }

    /// <summary>Whether the limits at ±∞ are put in: the form isn't a number there.</summary>
    public bool PutsInLimits { get; init; }

    /// <summary>The input from which on the limit at +∞ is put in: the form isn't a number from there on.</summary>
    public double? LimitFrom { get; init; }

    /// <summary>The input up to which the limit at -∞ is put in.</summary>
    public double? LimitUpTo { get; init; }
}
