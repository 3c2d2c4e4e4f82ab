using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The true values of a function at the sample points of a piece, and its limits.</summary>
internal sealed class SampledFunction
{
    // Within this part of the distance of a zero from the origin, accuracy is absolute.
    private const double NearZero = 0.25;

    private const double SmallestNormalSingle = 1.1754943508222875E-38;
    private const double SmallestNormalDouble = 2.2250738585072014E-308;

    private SampledFunction(IReadOnlyList<(double Input, double Value)> samples, IReadOnlyList<(double Infinity, double Limit)> limits)
    {
        Samples = samples;
        Limits = limits;
    }

    /// <summary>The values at finite inputs.</summary>
    public IReadOnlyList<(double Input, double Value)> Samples { get; }

    /// <summary>The limits at the infinities that the piece reaches to.</summary>
    public IReadOnlyList<(double Infinity, double Limit)> Limits { get; }

    /// <summary>The zeros off the origin, as far as the samples show them.</summary>
    private IReadOnlyList<double> Zeros { get; init; } = [];

    /// <summary>
    /// The unit in which an error counts: of the value's last place, but of a number of ordinary size close to a zero
    /// that isn't at the origin, where no relative accuracy is left. Where subnormal values may be flushed, it is the
    /// smallest normal number for them: zero is fine then, and what is larger or not a number isn't.
    /// </summary>
    public double UnitAt(double input, double value, ElementType elementType)
    {
        double smallestNormal = elementType == ElementType.Single ? SmallestNormalSingle : SmallestNormalDouble;
        if (FlushesSubnormals && value != 0 && Math.Abs(value) < smallestNormal)
        {
            return smallestNormal;
        }

        // A wave passes zero, or touches it, again and again.
        const double CloseToZero = 0.25;
        if (Oscillates && Math.Abs(value) < CloseToZero && input != 0)
        {
            return Math.Max(FormVetting.Ulp(value, elementType), FormVetting.Ulp(0.5, elementType) / 4);
        }

        foreach (double zero in Zeros)
        {
            if (Math.Abs(input - zero) <= NearZero * Math.Abs(zero))
            {
                return Math.Max(FormVetting.Ulp(value, elementType), FormVetting.Ulp(0.5, elementType) / 4);
            }
        }

        return FormVetting.Ulp(value, elementType);
    }

    /// <summary>Whether it is a derivative made up of sines.</summary>
    private bool Oscillates { get; init; }

    /// <summary>Whether zero will do for values below the normal numbers.</summary>
    private bool FlushesSubnormals { get; init; }

    /// <summary>Samples a function on a piece.</summary>
    /// <param name="function">The function in normal form.</param>
    /// <param name="spelled">The same function as it is written.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="elementType">The type of the inputs.</param>
    /// <param name="accuracy">What forms are held to.</param>
    public static SampledFunction Of(
        RationalFunction function,
        Formula spelled,
        PieceDerivation piece,
        ElementType elementType,
        AccuracyLevel accuracy)
    {
        PieceReference reference = new(function, spelled, piece, elementType);
        double steepness = Steepness(piece);
        List<(double, double)> samples = [];
        foreach (double x in SamplePoints.In(piece.Piece, elementType, steepness))
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

        return new SampledFunction(samples, limits)
        {
            Zeros = FindZeros(samples),
            FlushesSubnormals = accuracy == AccuracyLevel.Fast,
            Oscillates = ReferenceEquals(spelled, piece.DerivativeFormula) && IsWave(spelled),
        };
    }

    private static bool IsWave(Formula formula)
    {
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (node.Op is ExpressionOp.Sin or ExpressionOp.Cos)
            {
                return true;
            }
        }

        return false;
    }

    private static List<double> FindZeros(List<(double Input, double Value)> samples)
    {
        List<(double Input, double Value)> ordered = [.. samples];
        ordered.Sort(static (a, b) => a.Input.CompareTo(b.Input));
        List<double> zeros = [];
        for (int i = 1; i < ordered.Count; i++)
        {
            // A value that is lost in underflow has no sign, and the origin is no zero of this kind.
            if (ordered[i - 1].Value * ordered[i].Value < 0 && ordered[i - 1].Input * ordered[i].Input > 0)
            {
                zeros.Add((ordered[i - 1].Input + ordered[i].Input) / 2);
            }
        }

        return zeros;
    }

    // The function's own exponential: its derivative is to be sampled at the same inputs.
    private static double Steepness(PieceDerivation piece)
    {
        int exponential = StableFormWriter.FindPrimary(piece.Function, piece.Atoms);
        if (exponential < 0)
        {
            return 1;
        }

        Atom atom = piece.Atoms[exponential];
        Formula exponent = NormalFormWriter.Write(atom.Exponent, piece.Atoms);
        return Math.Abs(FormulaEvaluator.Evaluate(exponent, 1));
    }

    // Activations are close to their limit, or far from every number, long before 1e30; what isn't the same a little
    // further out has no limit that could be told.
    private static double Limit(PieceReference reference, double infinity)
    {
        double far = reference.Evaluate(Math.Sign(infinity) * 1e30).High;
        double further = reference.Evaluate(Math.Sign(infinity) * 1.7e30).High;
        return Math.Abs(far) > 1e12 ? far * double.PositiveInfinity
            : Math.Abs(far) < 1e-12 ? 0
            : Math.Abs(far - further) < 1e-12 * Math.Abs(far) ? far
            : double.NaN;
    }
}
