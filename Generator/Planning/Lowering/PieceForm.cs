namespace Activations.Generator.Planning.Lowering;

/// <summary>The way in which a function is evaluated on a piece: one of the two is set.</summary>
/// <param name="Exponential">For a function of an exponential.</param>
/// <param name="Rational">For a rational function of the input.</param>
internal readonly record struct PieceForm(ExponentialForm? Exponential, RationalForm? Rational);
