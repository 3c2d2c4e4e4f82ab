namespace Activations.Generator.Calculus;

/// <summary>A function and its derivative, which is to be written as a function of the output.</summary>
/// <param name="Function">y = f in normal form.</param>
/// <param name="Derivative">f' in normal form.</param>
/// <param name="Atoms">The atoms of both.</param>
/// <param name="Piece">Where they hold.</param>
/// <param name="Log">Receives the steps.</param>
internal sealed record EliminationProblem(
    RationalFunction Function,
    RationalFunction Derivative,
    AtomTable Atoms,
    Piece Piece,
    DerivationLog Log)
{
    /// <summary>What is known of the sign of a form in x and y on the piece.</summary>
    public Sign SignOf(RationalFunction form) =>
        form.Substitute(AtomTable.Output, Function) is { } ofInput ? SignAnalysis.Of(ofInput, Atoms, Piece) : Sign.Unknown;

    /// <summary>A form as text.</summary>
    public string Print(RationalFunction form) => NormalFormWriter.Write(form, Atoms).ToString();
}
