namespace Activations.Generator;

/// <summary>The diagnostics' categories.</summary>
internal static class RuleCategories
{
    /// <summary>The definition of an activation is wrong, and nothing was generated for it.</summary>
    public const string Definition = "Activations.Definition";

    /// <summary>A hand-written derivative computes more than it need.</summary>
    public const string Performance = "Activations.Performance";

    /// <summary>A hand-written activation or derivative gives wrong values.</summary>
    public const string Mathematics = "Activations.Mathematics";
}
