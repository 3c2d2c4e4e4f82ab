namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>A way to evaluate a rational function of one exponential t = e^u. None is the best for all functions.</summary>
/// <param name="Basis">The function of u in whose powers it is evaluated.</param>
/// <param name="Signed">
/// In powers of the basis at -|u|, which for e^-|u| is at most 1, with the coefficients for either sign of u; otherwise
/// at u itself.
/// </param>
/// <param name="Scaled">
/// With the exponential kept normal and the rest of its scale multiplied in last: where a factor like x makes a
/// subnormal exponential's rounding error visible.
/// </param>
/// <param name="Complement">
/// The quotient n/(1 + r) as n - n·(r/(1 + r)): where r is less than 1, what the sum and the division round counts for
/// less than half.
/// </param>
/// <param name="Logistic">
/// 1/(1 + t) as a function of the vector math, which needs no numerator chosen by the sign: where t overflows, its
/// reciprocal is below the normal numbers.
/// </param>
internal readonly record struct ExponentialForm(
    ExponentialBasis Basis,
    bool Signed = false,
    bool Scaled = false,
    bool Complement = false,
    bool Logistic = false)
{
    /// <summary>All forms. The order decides between forms of equal cost.</summary>
    public static ExponentialForm[] All { get; } =
    [
        new(ExponentialBasis.Exp),
        new(ExponentialBasis.ExpMinusOne),
        new(ExponentialBasis.Tanh),
        new(ExponentialBasis.Exp, Signed: true),
        new(ExponentialBasis.Exp, Signed: true, Complement: true),
        new(ExponentialBasis.ExpMinusOne, Signed: true),
        new(ExponentialBasis.Exp, Scaled: true),
        new(ExponentialBasis.Exp, Signed: true, Scaled: true),
        new(ExponentialBasis.Exp, Signed: true, Scaled: true, Complement: true),
    ];

    /// <summary>Those that only count where subnormal results may be flushed.</summary>
    public static ExponentialForm[] Flushing { get; } =
    [
        new(ExponentialBasis.Exp, Logistic: true),
    ];
}
