using System;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Vetting;

/// <summary>Where a piece of a function, and of its derivative, is sampled.</summary>
internal sealed class SampleInputs
{
    // In operations of the reference; what the catalogue's functions take of it is a half at most.
    private const int Work = 400_000;
    private const int FewestSamples = 150;

    private int[]? _order;

    public SampleInputs(double[] values)
    {
        Values = values;
    }

    /// <summary>The finite inputs, in an order that soon has been everywhere.</summary>
    public double[] Values { get; }

    /// <summary>The numbers of the inputs, from the least to the largest.</summary>
    public int[] Order => _order ??= Sort(Values);

    /// <summary>The inputs for a piece.</summary>
    public static SampleInputs Of(PieceDerivation piece, ElementType elementType) =>
        new(Scatter([.. SamplePoints.In(piece.Piece, elementType, Steepness(piece))], MostSamples(piece)));

    private static int[] Sort(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort((double[])values.Clone(), order);
        return order;
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
}
