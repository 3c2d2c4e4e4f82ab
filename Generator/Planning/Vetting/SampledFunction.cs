using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The true values of a function at the sample points of a piece, and its limits.</summary>
internal sealed class SampledFunction
{
    // In operations of the reference; what the catalogue's functions take of it is a half at most.
    private const int Work = 400_000;
    private const int FewestSamples = 150;

    private readonly double[] _units;

    private SampledFunction(
        ElementType elementType,
        double[] inputs,
        double[] values,
        double[] units,
        IReadOnlyList<(double Infinity, double Limit)> limits)
    {
        ElementType = elementType;
        Inputs = inputs;
        Values = values;
        _units = units;
        Limits = limits;
    }

    /// <summary>The type of the inputs.</summary>
    public ElementType ElementType { get; }

    /// <summary>The finite inputs, in an order that soon has been everywhere.</summary>
    public double[] Inputs { get; }

    /// <summary>The values at them.</summary>
    public double[] Values { get; }

    /// <summary>The limits at the infinities that the piece reaches to.</summary>
    public IReadOnlyList<(double Infinity, double Limit)> Limits { get; }

    /// <summary>How far a value is from the true one at an input, in the unit in which errors count there.</summary>
    public double UlpError(int index, double actual) => FormVetting.UlpError(actual, Values[index], ElementType, _units[index]);

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
        double[] inputs = Scatter([.. SamplePoints.In(piece.Piece, elementType, Steepness(piece))], MostSamples(piece));
        double[] values = Array.ConvertAll(inputs, x => reference.Evaluate(x).High);
        List<(double, double)> limits = [];
        foreach (double infinity in (double[])[double.NegativeInfinity, double.PositiveInfinity])
        {
            if (infinity.Equals(piece.Piece.Lower) || infinity.Equals(piece.Piece.Upper))
            {
                limits.Add((infinity, Limit(reference, infinity)));
            }
        }

        ErrorUnits units = new(
            elementType,
            FindZeros(inputs, values),
            Oscillates: ReferenceEquals(spelled, piece.DerivativeFormula) && IsWave(spelled),
            FlushesSubnormals: accuracy == AccuracyLevel.Fast);
        return new SampledFunction(elementType, inputs, values, [.. inputs.Select((x, i) => units.At(x, values[i]))], limits);
    }

    /// <summary>
    /// How many points a function is worth: a large formula gets fewer, so that the planner's time doesn't grow with the
    /// square of its size.
    /// </summary>
    private static int MostSamples(PieceDerivation piece) =>
        Math.Max(FewestSamples, Work / (WorkOf(piece.Piece.Formula) + WorkOf(piece.DerivativeFormula)));

    private static int WorkOf(Formula formula)
    {
        const int Transcendental = 16;
        int work = 1;
        foreach (ExpressionNode node in formula.Nodes)
        {
            work += node is { OperandCount: 1, Op: not (ExpressionOp.Negate or ExpressionOp.Abs or ExpressionOp.Sqrt) } ? Transcendental : 1;
        }

        return work;
    }

    /// <summary>
    /// The points, or as many of them, in steps of the golden section: most forms that are no good fail somewhere in the
    /// first dozens, wherever on the line that is.
    /// </summary>
    private static double[] Scatter(double[] points, int most)
    {
        double[] scattered = new double[Math.Min(points.Length, most)];
        int step = (int)(points.Length * 0.618);
        while (step > 1 && !AreCoprime(step, points.Length))
        {
            step--;
        }

        for (int i = 0; i < scattered.Length; i++)
        {
            scattered[i] = points[(int)((long)i * Math.Max(step, 1) % points.Length)];
        }

        return scattered;
    }

    private static bool AreCoprime(int a, int b) => b == 0 ? a == 1 : AreCoprime(b, a % b);

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

    private static List<double> FindZeros(double[] inputs, double[] values)
    {
        double[] orderedInputs = (double[])inputs.Clone();
        double[] orderedValues = (double[])values.Clone();
        Array.Sort(orderedInputs, orderedValues);
        List<double> zeros = [];
        for (int i = 1; i < orderedInputs.Length; i++)
        {
            // A value that is lost in underflow has no sign, and the origin is no zero of this kind.
            if (orderedValues[i - 1] * orderedValues[i] < 0 && orderedInputs[i - 1] * orderedInputs[i] > 0)
            {
                zeros.Add((orderedInputs[i - 1] + orderedInputs[i]) / 2);
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
