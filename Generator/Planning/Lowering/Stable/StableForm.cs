using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>
/// A normal form written so that it neither overflows nor cancels far out: in powers of w = e^-|u| ≤ 1, one formula
/// for each sign of u, and with logarithms as multiples of |u| plus a log1p.
/// </summary>
/// <param name="Exponent">u, where it takes either sign; otherwise <see langword="null"/>.</param>
/// <param name="Exponential">w, or <see langword="null"/> for a function without an exponential.</param>
/// <param name="Below">For u ≤ 0; the only one if there is no condition.</param>
/// <param name="Above">For u > 0.</param>
internal sealed record StableForm(Formula? Exponent, Formula? Exponential, StableSide Below, StableSide? Above);
