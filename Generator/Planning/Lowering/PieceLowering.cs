using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers a normal form on one piece: tries the forms there are on the sample points, and takes the cheapest that is
/// accurate.
/// </summary>
internal static class PieceLowering
{
    /// <summary>
    /// Chooses the form of a function.
    /// </summary>
    /// <param name="function">The function in normal form.</param>
    /// <param name="piece">The piece it belongs to.</param>
    /// <param name="expected">Its true values in float.</param>
    /// <param name="bound">The error in ulp up to which a form counts as accurate.</param>
    public static PieceForm ChooseForm(RationalFunction function, PieceDerivation piece, SampledFunction expected, double bound)
    {
        // Close ones count as equal; where none keeps the bound, the most accurate wins.
        const double Equal = 1.1;
        List<(PieceForm Form, double Error, int Cost)> candidates = [];
        double least = double.PositiveInfinity;
        foreach (PieceForm form in FormsFor(function, piece))
        {
            KernelBuilder kernel = new(ElementType.Single);
            if (TryLower(kernel, function, piece, ElementType.Single, form) is { } value)
            {
                KernelProgram program = kernel.Build(value);
                double error = FormVetting.LargestUlpError(program, expected, ElementType.Single, Math.Max(bound, least * Equal));
                candidates.Add((form, error, KernelCost.Of(program).Total));
                least = Math.Min(least, error);
            }
        }

        double acceptable = Math.Max(bound, least * Equal);
        (PieceForm Form, double Error, int Cost)? best = null;
        foreach ((PieceForm Form, double Error, int Cost) candidate in candidates)
        {
            if (candidate.Error <= acceptable && (best is null || candidate.Cost < best.Value.Cost))
            {
                best = candidate;
            }
        }

        return best?.Form ?? candidates[0].Form;
    }

    /// <summary>Lowers a normal form in the form chosen for it.</summary>
    public static int Lower(KernelBuilder kernel, RationalFunction function, PieceDerivation piece, ElementType elementType, PieceForm form) =>
        TryLower(kernel, function, piece, elementType, form)
            ?? throw new InvalidOperationException("The form was chosen, so it exists.");

    private static int? TryLower(KernelBuilder kernel, RationalFunction function, PieceDerivation piece, ElementType elementType, PieceForm form) =>
        form.Exponential is { } exponential
            ? new ExponentialLowering(kernel, elementType, function, piece).TryLower(exponential)
            : RationalLowering.TryLower(kernel, elementType, function, piece.Atoms, form.Rational!.Value);

    private static IEnumerable<PieceForm> FormsFor(RationalFunction function, PieceDerivation piece) =>
        ReferenceFunction.FindExponential(function, piece.Atoms) >= 0
            ? ExponentialForm.All.Select(static form => new PieceForm(form, null))
            : RationalForm.All.Select(static form => new PieceForm(null, form));
}
