using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>A stable form for one sign of the exponent: w^v · xⁿ · numerator / denominator.</summary>
/// <param name="Numerator">The numerator without the factors.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="Vanishes">Whether w is a factor: v is 1, otherwise 0.</param>
/// <param name="InputPower">n.</param>
/// <param name="InputFactor">What stands for x in xⁿ: x, cut off where w is zero, if w is a factor.</param>
internal sealed record StableSide(Formula Numerator, Formula Denominator, bool Vanishes, int InputPower, Formula InputFactor);
