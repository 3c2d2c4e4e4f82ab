using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The true values of a function at the sample points of a piece, and its limits.</summary>
internal sealed class SampledFunction
{
    private SampledFunction(IReadOnlyList<(double Input, double Value)> samples, IReadOnlyList<(double Infinity, double Limit)> limits)
    {
        Samples = samples;
        Limits = limits;
    }

    /// <summary>The values at finite inputs.</summary>
    public IReadOnlyList<(double Input, double Value)> Samples { get; }

    /// <summary>The limits at the infinities that the piece reaches to.</summary>
    public IReadOnlyList<(double Infinity, double Limit)> Limits { get; }

    /// <summary>Samples a function on a piece.</summary>
    public static SampledFunction Of(RationalFunction function, PieceDerivation piece, ElementType elementType)
    {
        ReferenceFunction reference = new(function, piece.Atoms, elementType);
        List<(double, double)> samples = [];
        foreach (double x in SamplePoints.In(piece.Piece, elementType))
        {
            samples.Add((x, reference.Evaluate(x).High));
        }

        List<(double, double)> limits = [];
        foreach (double infinity in (double[])[double.NegativeInfinity, double.PositiveInfinity])
        {
            if (infinity.Equals(piece.Piece.Lower) || infinity.Equals(piece.Piece.Upper))
            {
                limits.Add((infinity, Limit(reference, infinity)));
            }
        }

        return new SampledFunction(samples, limits);
    }

    // Activations are close to their limit, or far from every number, long before 1e30.
    private static double Limit(ReferenceFunction reference, double infinity)
    {
        double far = reference.Evaluate(Math.Sign(infinity) * 1e30).High;
        return Math.Abs(far) > 1e12 ? far * double.PositiveInfinity
            : Math.Abs(far) < 1e-12 ? 0
            : far;
    }
}
