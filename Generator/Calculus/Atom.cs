using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>One atom of a normal form.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Node">The node of a hyperparameter; the operation of a function.</param>
/// <param name="Argument">
/// The argument of a function; for an exponential the generator: what all exponents that belong together are rational
/// multiples of.
/// </param>
/// <param name="Unit">For an exponential, the multiple: the atom is e^(unit · generator).</param>
internal sealed record Atom(AtomKind Kind, ExpressionNode Node, RationalFunction? Argument, BigRational Unit)
{
    /// <summary>The formula that an opaque atom stands for.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The exponent of an exponential: the multiple of its generator.</summary>
    public RationalFunction Exponent => Argument! * RationalFunction.Constant(Unit);

    /// <summary>Whether the atom is a square root.</summary>
    public bool IsRoot => Kind == AtomKind.Function && Node.Op == ExpressionOp.Sqrt;
}
