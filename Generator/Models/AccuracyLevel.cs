namespace Activations.Generator.Models;

/// <summary>
/// How accurate the generated functions are. Mirrors <c>Activations.Accuracy</c>, which the generator knows only by
/// name; a test ties the two.
/// </summary>
internal enum AccuracyLevel
{
    /// <summary>The documented bounds, and the same bits on every machine.</summary>
    High = 0,

    /// <summary>A few ulp, and the same bits on one machine.</summary>
    Fast = 1,
}
