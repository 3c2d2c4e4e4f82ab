using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning;

/// <summary>The derivative as a function of the output, or why there is none, and the forms that were refused.</summary>
/// <param name="Program">y ↦ f'(x), or <see langword="null"/>.</param>
/// <param name="Vetting">What the program loses.</param>
/// <param name="Reason">Why there is no program.</param>
/// <param name="Rejected">The forms that were refused.</param>
internal sealed record OutputForm(
    KernelProgram? Program,
    VettingResult Vetting,
    string Reason,
    IReadOnlyList<RejectedForm> Rejected)
{
    /// <summary>Looks for the form and vets it.</summary>
    /// <param name="derivation">The function.</param>
    /// <param name="sample">Samples it in the element type.</param>
    /// <param name="lowering">Its forms.</param>
    /// <param name="elementType">The element type.</param>
    public static OutputForm Find(
        Derivation derivation,
        Func<IReadOnlyList<SampledPiece>> sample,
        ActivationLowering lowering,
        ElementType elementType)
    {
        // Few functions have a form to look at, and in double it takes its time to sample them.
        KernelProgram? lowered = lowering.TryLowerOutputDerivative();
        if (lowered is null && derivation.Pieces.All(static piece => piece.OutputForm is null || piece.PureOutputForm is not null))
        {
            return new OutputForm(null, default, WhyNone(derivation), []);
        }

        IReadOnlyList<SampledPiece> pieces = sample();
        List<RejectedForm> rejected = [];
        foreach (SampledPiece piece in pieces)
        {
            if (piece.Piece.OutputForm is { } form && piece.Piece.PureOutputForm is null)
            {
                VettingResult loss = OutputFormVetting.Measure(piece, elementType);
                rejected.Add(new RejectedForm(
                    NormalFormWriter.Write(form, piece.Piece.Atoms).ToString(),
                    "it takes the input as well, and " + Describe(loss)));
            }
        }

        if (lowered is not { } program)
        {
            return new OutputForm(null, default, WhyNone(derivation), rejected);
        }

        VettingResult vetting = OutputFormVetting.Measure(program, pieces, elementType);
        if (vetting.Error <= OutputFormVetting.Tolerance(elementType))
        {
            return new OutputForm(program, vetting, string.Empty, rejected);
        }

        rejected.Add(new RejectedForm(DerivationText.OutputDerivative(derivation), Describe(vetting)));
        return new OutputForm(null, vetting, "the form in the output loses its digits: " + Describe(vetting), rejected);
    }

    private static string Describe(VettingResult loss) => double.IsNaN(loss.Error)
        ? "it is not a number at x = " + FormulaPrinter.Number(loss.At + 0.0)
        : "its error is up to " + loss.Error.ToString("0.0e0", CultureInfo.InvariantCulture)
            + " of the derivative's largest value (at x = " + loss.At.ToString("G4", CultureInfo.InvariantCulture) + ")";

    private static string WhyNone(Derivation derivation)
    {
        foreach (PieceDerivation piece in derivation.Pieces)
        {
            if (piece.PureOutputForm is null)
            {
                return "no form of its derivative needs the output alone";
            }
        }

        if (derivation.OutputConditions is not null)
        {
            return "there is no accurate kernel for its derivative as a function of the output";
        }

        return "the function takes one value on both sides of a kink, so its output doesn't tell which derivative applies";
    }
}
