namespace Activations.Generator.Planning.Lowering;

/// <summary>A way to evaluate a rational function of one exponential t = e^u. None is the best for all functions.</summary>
/// <param name="Signed">
/// In powers of e^-|u|, which is at most 1, with the coefficients for either sign of u; otherwise in e^u itself.
/// </param>
/// <param name="MinusOne">
/// In powers of expm1 of the exponent rather than of its exponential: where the function has a zero at u = 0, its
/// digits are in the difference from 1.
/// </param>
/// <param name="Scaled">
/// With the exponential kept normal and the rest of its scale multiplied in last: where a factor like x makes a
/// subnormal exponential's rounding error visible.
/// </param>
internal readonly record struct ExponentialForm(bool Signed, bool MinusOne, bool Scaled)
{
    /// <summary>All forms, the cheaper ones first.</summary>
    public static ExponentialForm[] All { get; } =
    [
        new(Signed: false, MinusOne: false, Scaled: false),
        new(Signed: false, MinusOne: true, Scaled: false),
        new(Signed: true, MinusOne: false, Scaled: false),
        new(Signed: true, MinusOne: true, Scaled: false),
        new(Signed: false, MinusOne: false, Scaled: true),
        new(Signed: true, MinusOne: false, Scaled: true),
    ];
}
