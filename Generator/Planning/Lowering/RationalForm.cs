namespace Activations.Generator.Planning.Lowering;

/// <summary>A way to evaluate a rational function without exponentials.</summary>
/// <param name="Shape">How numerator and denominator are written.</param>
/// <param name="Clamped">
/// With the input clamped to where the function has its limit in every digit: ∞/∞ is not a number.
/// </param>
/// <param name="Leads">
/// With the ratio of the leading terms instead of the function where the others no longer count: the square of a large
/// input overflows before 1/(1 + x²) is zero.
/// </param>
internal readonly record struct RationalForm(RationalShape Shape, bool Clamped, bool Leads = false)
{
    /// <summary>All forms, the simpler ones first.</summary>
    public static RationalForm[] All { get; } =
    [
        new(RationalShape.Horner, false),
        new(RationalShape.Reciprocal, false),
        new(RationalShape.Integers, false),
        new(RationalShape.Power, false),
        new(RationalShape.Horner, true),
        new(RationalShape.Power, true),
        new(RationalShape.Horner, true, true),
    ];
}
