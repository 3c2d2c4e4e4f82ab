using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>What was derived about a function on one piece.</summary>
/// <param name="Piece">The piece with its formula.</param>
/// <param name="DerivativeFormula">The derivative as the rules gave it.</param>
/// <param name="Function">The function in normal form.</param>
/// <param name="Derivative">The derivative in normal form.</param>
/// <param name="Atoms">The atoms of the normal forms.</param>
/// <param name="OutputForm">The derivative with the output in it, if a form was found; it may contain the input too.</param>
internal sealed record PieceDerivation(
    Piece Piece,
    Formula DerivativeFormula,
    RationalFunction Function,
    RationalFunction Derivative,
    AtomTable Atoms,
    RationalFunction? OutputForm)
{
    /// <summary>The form in the output alone, if there is one.</summary>
    public RationalFunction? PureOutputForm =>
        OutputForm is { } form && OutputElimination.IsOfOutputAlone(form, Atoms) ? form : null;
}
