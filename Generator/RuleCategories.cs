namespace Activations.Generator;

/// <summary>The diagnostics' categories.</summary>
internal static class RuleCategories
{
    /// <summary>The definition of an activation is wrong, and nothing was generated for it.</summary>
    public const string Definition = "Activations.Definition";
}
