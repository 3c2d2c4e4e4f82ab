namespace Activations.Sample.Layers;

/// <summary>One step of a derivation.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Before">The expression that it was applied to.</param>
/// <param name="After">What became of it.</param>
internal sealed record CompilerStep(string Rule, string Before, string After);
