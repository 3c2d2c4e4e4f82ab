namespace Activations.Generator.Calculus;

/// <summary>One step of a derivation as a reader sees it.</summary>
/// <param name="Rule">The rule's name, such as <c>quotient rule</c>.</param>
/// <param name="Before">The expression that the rule was applied to.</param>
/// <param name="After">What became of it.</param>
internal sealed record DerivationStep(string Rule, string Before, string After);
