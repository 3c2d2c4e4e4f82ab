namespace Activations.Generator.Planning.Lowering;

/// <summary>A way to evaluate a rational function without exponentials.</summary>
/// <param name="Shape">How numerator and denominator are written.</param>
/// <param name="Clamped">
/// With the input clamped to where the function has its limit in every digit: ∞/∞ is not a number.
/// </param>
internal readonly record struct RationalForm(RationalShape Shape, bool Clamped)
{
    /// <summary>All forms, the simpler ones first.</summary>
    public static RationalForm[] All { get; } =
    [
        new(RationalShape.Horner, false),
        new(RationalShape.Integers, false),
        new(RationalShape.Power, false),
        new(RationalShape.Horner, true),
        new(RationalShape.Power, true),
    ];
}
