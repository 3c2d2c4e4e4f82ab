namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>e^-u as a kernel has it: 2ⁿ·(1 + q), times <see cref="LogisticExponent.Scale"/> so that what is too large for a float isn't.</summary>
/// <param name="Input">The input, cut off where σ(u) is 0 or 1.</param>
/// <param name="Power">2ⁿ, scaled.</param>
/// <param name="Excess">q.</param>
/// <param name="IsOne">The condition that σ(u) is 1, and the input may have been cut off.</param>
internal readonly record struct LogisticExponential(int Input, int Power, int Excess, int IsOne);
