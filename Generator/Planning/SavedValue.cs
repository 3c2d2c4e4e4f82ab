namespace Activations.Generator.Planning;

/// <summary>
/// What Forward keeps for Backward. Mirrors <c>Activations.Saved</c>, which the generator knows only by name; a test
/// ties the two.
/// </summary>
internal enum SavedValue
{
    /// <summary>The plan decides.</summary>
    Auto = 0,

    /// <summary>The output.</summary>
    Output = 1,

    /// <summary>The derivative.</summary>
    Derivative = 2,

    /// <summary>The input.</summary>
    Input = 3,
}
