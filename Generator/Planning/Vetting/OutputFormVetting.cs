using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Measures how far forms of the derivative that use the output are from the derivative, with the output rounded to
/// the element type.
/// </summary>
internal static class OutputFormVetting
{
    /// <summary>
    /// The largest error, absolute, that a form may have: in a gradient, a few roundings of numbers of the size of the
    /// derivative's largest value.
    /// </summary>
    public static double Tolerance(ElementType elementType) => 4 * Math.Pow(2, elementType == ElementType.Single ? -24 : -53);

    /// <summary>Measures a form of the output alone, as a program.</summary>
    public static VettingResult Measure(KernelProgram program, IReadOnlyList<SampledPiece> pieces, ElementType elementType) =>
        Measure(pieces, elementType, (_, y) => KernelInterpreter.Run(program, elementType, y)[0]);

    /// <summary>Measures a form of one piece that uses the input too.</summary>
    public static VettingResult Measure(SampledPiece piece, ElementType elementType)
    {
        Formula form = NormalFormWriter.Write(piece.Piece.OutputForm!, piece.Piece.Atoms);
        return Measure([piece], elementType, (x, y) => FormulaEvaluator.Evaluate(form, x, y));
    }

    private static VettingResult Measure(IReadOnlyList<SampledPiece> pieces, ElementType elementType, Func<double, double, double> form)
    {
        double smallestNormal = elementType == ElementType.Single ? 1.17549435E-38 : 2.2250738585072014E-308;
        double scale = 0;
        double largest = 0;
        double largestAt = 0;
        double relative = 0;
        foreach (SampledPiece piece in pieces)
        {
            for (int i = 0; i < piece.Function.Samples.Count; i++)
            {
                (double x, double exactOutput) = piece.Function.Samples[i];
                double output = KernelBuilder.Round(exactOutput, elementType);
                double expected = piece.Derivative.Samples[i].Value;
                if (double.IsInfinity(output) || double.IsInfinity(expected))
                {
                    continue;
                }

                double actual = form(x, output);
                if (double.IsNaN(actual) || double.IsInfinity(actual))
                {
                    return new VettingResult(double.NaN, x, double.NaN);
                }

                // An unbounded derivative is measured against its own size.
                double size = Math.Max(1, Math.Abs(expected));
                double error = Math.Abs(actual - expected) / size;
                scale = Math.Max(scale, Math.Abs(expected) / size);
                if (Math.Abs(expected) >= smallestNormal)
                {
                    relative = Math.Max(relative, Math.Abs(actual - expected) / Math.Abs(expected));
                }

                if (error > largest)
                {
                    (largest, largestAt) = (error, x);
                }
            }
        }

        return new VettingResult(scale == 0 ? 0 : largest / scale, largestAt, relative);
    }
}
