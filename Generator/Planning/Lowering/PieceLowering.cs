using System;
using System.Collections.Generic;
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
    /// Chooses the form of a function of one exponential.
    /// </summary>
    /// <param name="function">The function in normal form.</param>
    /// <param name="piece">The piece it belongs to.</param>
    /// <param name="expected">Its true values in float.</param>
    /// <param name="bound">The error in ulp up to which a form counts as accurate.</param>
    /// <returns>The form; <see langword="null"/> for a function without an exponential.</returns>
    public static ExponentialForm? ChooseForm(
        RationalFunction function,
        PieceDerivation piece,
        SampledFunction expected,
        double bound)
    {
        if (ReferenceFunction.FindExponential(function, piece.Atoms) < 0)
        {
            return null;
        }

        // Close ones count as equal; where none keeps the bound, the most accurate wins.
        const double Equal = 1.1;
        List<(ExponentialForm Form, double Error, int Cost)> candidates = [];
        double least = double.PositiveInfinity;
        foreach (ExponentialForm form in ExponentialForm.All)
        {
            KernelBuilder kernel = new(ElementType.Single);
            if (new ExponentialLowering(kernel, ElementType.Single, function, piece).TryLower(form) is { } value)
            {
                KernelProgram program = kernel.Build(value);
                double error = FormVetting.LargestUlpError(program, expected, ElementType.Single, Math.Max(bound, least * Equal));
                candidates.Add((form, error, KernelCost.Of(program).Total));
                least = Math.Min(least, error);
            }
        }

        double acceptable = Math.Max(bound, least * Equal);
        (ExponentialForm Form, double Error, int Cost)? best = null;
        foreach ((ExponentialForm Form, double Error, int Cost) candidate in candidates)
        {
            if (candidate.Error <= acceptable && (best is null || candidate.Cost < best.Value.Cost))
            {
                best = candidate;
            }
        }

        return best?.Form ?? candidates[0].Form;
    }

    /// <summary>Lowers a normal form in the form chosen for it.</summary>
    public static int Lower(
        KernelBuilder kernel,
        RationalFunction function,
        PieceDerivation piece,
        ElementType elementType,
        ExponentialForm? form) => form is { } chosen
            ? new ExponentialLowering(kernel, elementType, function, piece).TryLower(chosen)!.Value
            : new NormalFormLowering(kernel, piece.Atoms).Lower(function, [new AtomValue(AtomTable.Input, kernel.Argument)]);
}
