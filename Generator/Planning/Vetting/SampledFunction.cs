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
    // In an octave, of either sign.
    private const int FinerSamples = 96;

    // Activations are close to their limit, or far from every number, long before it.
    private const double Farthest = 1e30;

    private readonly SampleInputs _inputs;
    private readonly Func<double, double> _reference;
    private readonly double[] _units;
    private readonly (double Lower, double Upper) _range;
    private readonly Dictionary<double, Neighbourhood?> _neighbourhoods = [];
    private readonly Dictionary<int, (double[] Inputs, double[] Values)> _octaves = [];
    private IReadOnlyList<double>? _belowPowersOfTwo;

    private SampledFunction(
        SampleInputs inputs,
        double[] values,
        Func<double, double> reference,
        ErrorUnits units,
        (double Lower, double Upper) range,
        IReadOnlyList<(double Infinity, double Limit)> limits)
    {
        _inputs = inputs;
        Values = values;
        _reference = reference;
        Units = units;
        _units = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            _units[i] = units.At(Inputs[i], values[i]);
        }

        _range = range;
        Limits = limits;
    }

    /// <summary>The units in which errors count.</summary>
    public ErrorUnits Units { get; }

    /// <summary>The type of the inputs.</summary>
    public ElementType ElementType => Units.ElementType;

    /// <summary>The finite inputs, in an order that soon has been everywhere.</summary>
    public double[] Inputs => _inputs.Values;

    /// <summary>The values at them.</summary>
    public double[] Values { get; }

    /// <summary>The limits at the infinities that the piece reaches to.</summary>
    public IReadOnlyList<(double Infinity, double Limit)> Limits { get; }

    /// <summary>How far a value is from the true one at an input, in the unit in which errors count there.</summary>
    public double UlpError(int index, double actual) => FormVetting.UlpError(actual, Values[index], ElementType, _units[index]);

    /// <summary>How far a value is from the true one at an input that is none of the samples.</summary>
    public double UlpError(double input, double expected, double actual) =>
        FormVetting.UlpError(actual, expected, ElementType, Units.At(input, expected));

    /// <summary>Whether an input lies within the piece; its ends have a sample each.</summary>
    public bool Contains(double input) => input > _range.Lower && input < _range.Upper;

    /// <summary>The same function on a part of the piece around 0.</summary>
    public SampledFunction Within(double radius) =>
        Where(x => Math.Abs(x) < radius, (Math.Max(_range.Lower, -radius), Math.Min(_range.Upper, radius)));

    /// <summary>The same function with the samples that aren't so close to 0.</summary>
    public SampledFunction Beyond(double radius) => Where(x => Math.Abs(x) >= radius, _range);

    /// <summary>The same function where the input isn't negative; samples of the other half are those of this one, too.</summary>
    /// <param name="isOdd">Whether f(-x) is -f(x), and not f(x).</param>
    public SampledFunction RightHalf(bool isOdd) => new(
        new SampleInputs(Array.ConvertAll(Inputs, Math.Abs)),
        [.. Values.Select((value, i) => isOdd && Inputs[i] < 0 ? -value : value)],
        _reference,
        Units,
        (Math.Max(_range.Lower, 0), _range.Upper),
        [.. Limits.Where(static end => end.Infinity > 0)])
    {
        BadInputs = [.. BadInputs.Select(Math.Abs)],
    };

    private SampledFunction Where(Func<double, bool> isTaken, (double, double) range)
    {
        int[] taken = [.. Enumerable.Range(0, Inputs.Length).Where(i => isTaken(Inputs[i]))];
        return new SampledFunction(
            new SampleInputs([.. taken.Select(i => Inputs[i])]), [.. taken.Select(i => Values[i])], _reference, Units, range, limits: [])
        {
            BadInputs = [.. BadInputs.Where(isTaken)],
        };
    }

    /// <summary>
    /// Inputs at which forms were found inaccurate that seemed not to be: few have the worst case of some roundings, and another form
    /// with the same steps may be looked at everywhere else.
    /// </summary>
    public List<double> BadInputs { get; private init; } = [];

    /// <summary>How far a value is from the true one at an input that nobody has asked for yet.</summary>
    public double UlpErrorAt(double input, double actual) => UlpError(input, _reference(input), actual);

    /// <summary>What is around an input; <see langword="null"/> if that can't be told by a few values.</summary>
    public Neighbourhood? TryGetNeighbourhood(double input)
    {
        if (!_neighbourhoods.TryGetValue(input, out Neighbourhood? neighbourhood))
        {
            neighbourhood = Neighbourhood.TryCreate(_reference, Units, input);
            _neighbourhoods.Add(input, neighbourhood);
        }

        return neighbourhood;
    }

    /// <summary>
    /// Inputs of ordinary size where the value is just below a power of two: there the unit is the smallest that it is
    /// for values of that size, and what is larger than the value was rounded in a unit of twice as much.
    /// </summary>
    public IReadOnlyList<double> BelowPowersOfTwo => _belowPowersOfTwo ??= [.. FindBelowPowersOfTwo()];

    /// <summary>More inputs of the piece with 2^n ≤ |x| ≤ 2^(n + 1), and the values at them.</summary>
    public (double[] Inputs, double[] Values) InOctave(int exponent)
    {
        if (!_octaves.TryGetValue(exponent, out (double[] Inputs, double[] Values) octave))
        {
            IEnumerable<double> magnitudes = Enumerable.Range(0, FinerSamples)
                .Select(i => KernelBuilder.Round(Math.Pow(2, exponent + ((i + 0.5) / FinerSamples)), ElementType));
            octave.Inputs = [.. magnitudes.SelectMany(static x => (double[])[x, -x]).Where(Contains)];
            octave.Values = Array.ConvertAll(octave.Inputs, x => _reference(x));
            _octaves.Add(exponent, octave);
        }

        return octave;
    }

    /// <summary>Samples a function of the output at the outputs that there are.</summary>
    /// <param name="formula">The function.</param>
    /// <param name="outputs">The outputs, rounded.</param>
    /// <param name="elementType">Their type.</param>
    public static SampledFunction OfOutputs(Formula formula, IEnumerable<double> outputs, ElementType elementType)
    {
        double[] inputs = [.. outputs.Where(double.IsFinite).Distinct()];
        double[] values = Array.ConvertAll(inputs, Reference);
        ErrorUnits units = new(elementType, Zeros: [], Oscillates: false, FlushesSubnormals: false);
        (double, double) range = inputs.Length == 0 ? (0, 0) : (inputs.Min(), inputs.Max());
        return new SampledFunction(new SampleInputs(inputs), values, Reference, units, range, limits: []);

        double Reference(double y) => FormulaReference.Evaluate(formula, y).High;
    }

    /// <summary>Samples a function on a piece.</summary>
    /// <param name="function">The function in normal form.</param>
    /// <param name="spelled">The same function as it is written.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="inputs">Where it is sampled.</param>
    /// <param name="elementType">The type of the inputs.</param>
    /// <param name="accuracy">What forms are held to.</param>
    public static SampledFunction Of(
        RationalFunction function,
        Formula spelled,
        PieceDerivation piece,
        SampleInputs inputs,
        ElementType elementType,
        AccuracyLevel accuracy)
    {
        PieceReference reference = new(function, spelled, piece, elementType);
        double Reference(double x) => reference.Evaluate(x).High;
        double[] values = Array.ConvertAll(inputs.Values, Reference);
        bool isDerivative = ReferenceEquals(spelled, piece.DerivativeFormula);
        bool swings = HasAny(spelled, ExpressionOp.Sin, ExpressionOp.Cos, ExpressionOp.Tan);
        List<(double, double)> limits = [];
        foreach (double infinity in (double[])[double.NegativeInfinity, double.PositiveInfinity])
        {
            if (infinity.Equals(piece.Piece.Lower) || infinity.Equals(piece.Piece.Upper))
            {
                double limit = Limit(reference, infinity);
                limit = !swings && Overflows(reference, piece, isDerivative, infinity) ? LastKnown(reference, piece, infinity) : limit;
                limits.Add((infinity, swings && double.IsInfinity(limit) && !StaysFar(reference, limit, infinity) ? double.NaN : limit));
            }
        }

        // On the way to a number nothing is infinite but the reference's own steps: there is no telling.
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]) && limits.Exists(end => end.Item1 * inputs.Values[i] > 0 && double.IsFinite(end.Item2)))
            {
                values[i] = double.NaN;
            }
        }

        ErrorUnits units = new(
            elementType,
            FindZeros(inputs, values),
            Oscillates: isDerivative && HasAny(spelled, ExpressionOp.Sin, ExpressionOp.Cos),
            FlushesSubnormals: accuracy == AccuracyLevel.Fast);
        return new SampledFunction(inputs, values, Reference, units, (piece.Piece.Lower, piece.Piece.Upper), limits);
    }

    private IEnumerable<double> FindBelowPowersOfTwo()
    {
        const double Nearest = 1.0 / 32;
        const double Farthest = 16;
        const double Inside = 0.15;
        for (int i = 1; i < _inputs.Order.Length; i++)
        {
            double last = Inputs[_inputs.Order[i - 1]];
            double input = Inputs[_inputs.Order[i]];
            bool isOrdinary = Math.Abs(input) is > Nearest and < Farthest && input * last > 0;
            if (!isOrdinary)
            {
                continue;
            }

            double left = Math.Log(Math.Abs(Values[_inputs.Order[i - 1]])) / Math.Log(2);
            double right = Math.Log(Math.Abs(Values[_inputs.Order[i]])) / Math.Log(2);
            double power = Math.Floor(Math.Max(left, right));
            if (Math.Min(left, right) < power && Math.Abs(left - right) < 1)
            {
                // Where it passes the power, and a little to the side of the smaller values.
                double part = ((power - left) / (right - left)) + (left < right ? -Inside : Inside);
                yield return KernelBuilder.Round(last + (part * (input - last)), ElementType);
            }
        }
    }

    private static bool HasAny(Formula formula, params ExpressionOp[] ops)
    {
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (Array.IndexOf(ops, node.Op) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<double> FindZeros(SampleInputs inputs, double[] values)
    {
        List<double> zeros = [];
        for (int i = 1; i < inputs.Order.Length; i++)
        {
            (int left, int right) = (inputs.Order[i - 1], inputs.Order[i]);

            // A value that is lost in underflow has no sign, and the origin is no zero of this kind.
            if (values[left] * values[right] < 0 && inputs.Values[left] * inputs.Values[right] > 0)
            {
                zeros.Add((inputs.Values[left] + inputs.Values[right]) / 2);
            }
        }

        return zeros;
    }

    // What isn't the same a little further out has no limit that could be told.
    private static double Limit(PieceReference reference, double infinity)
    {
        double far = reference.Evaluate(Math.Sign(infinity) * Farthest).High;
        double further = reference.Evaluate(Math.Sign(infinity) * 1.7 * Farthest).High;
        return Math.Abs(far) > 1e12 ? far * double.PositiveInfinity
            : Math.Abs(far) < 1e-12 ? 0
            : Math.Abs(far - further) < 1e-12 * Math.Abs(far) ? far
            : double.NaN;
    }

    /// <summary>
    /// Whether the reference fails far out: it isn't a number there, or the derivative is infinite where the function isn't.
    /// </summary>
    private static bool Overflows(PieceReference reference, PieceDerivation piece, bool isDerivative, double infinity)
    {
        double far = Math.Sign(infinity) * Farthest;
        double value = reference.Evaluate(far).High;
        return double.IsNaN(value)
            || (isDerivative && double.IsInfinity(value) && !double.IsInfinity(FormulaReference.Evaluate(piece.Piece.Formula, far).High));
    }

    /// <summary>
    /// The limit of what isn't a number far out, because a step on the way there overflows even in 31 digits: the last values before
    /// that, if they don't change any more.
    /// </summary>
    private static double LastKnown(PieceReference reference, PieceDerivation piece, double infinity)
    {
        const double Nearest = 1;
        const double Step = 0.98;
        const double Same = 1e-9;

        // Where the reference is about to fail it has lost its digits, and some of its values are numbers by chance.
        const int Enough = 5;

        // In large steps first: formulas that are numbers nowhere far out are common, and their references expensive.
        double magnitude = Farthest;
        while (magnitude > Nearest && !double.IsFinite(At(magnitude)))
        {
            magnitude /= 2;
        }

        (double further, double nearer, int numbers) = (double.NaN, double.NaN, 0);
        for (magnitude *= 2; magnitude > Nearest && numbers < Enough; magnitude *= Step)
        {
            (further, nearer) = (nearer, At(magnitude));
            numbers = double.IsFinite(nearer) ? numbers + 1 : 0;
        }

        return Math.Abs(further) < Same && Math.Abs(nearer) < Same ? 0
            : Math.Abs(further - nearer) < Same * Math.Abs(nearer) ? nearer
            : double.NaN;

        double At(double distance)
        {
            double input = Math.Sign(infinity) * distance;
            return input > piece.Piece.Lower && input < piece.Piece.Upper ? reference.Evaluate(input).High : double.NaN;
        }
    }

    /// <summary>
    /// Whether what has a wave in it and is far from 0 wherever one looks stays there: x·sin x takes both signs, and
    /// x²·sin² x comes back to 0, for ever. x·(2 + sin x) does neither.
    /// </summary>
    private static bool StaysFar(PieceReference reference, double limit, double infinity)
    {
        const int Looks = 32;
        const double Far = 1e30;
        const double ComesBack = 30;
        double least = double.PositiveInfinity;
        double most = 0;
        for (int i = 0; i < Looks; i++)
        {
            double value = reference.Evaluate(Math.Sign(infinity) * Far * (1 + ((double)i / Looks))).High;
            if (!(value * limit > 0))
            {
                return false;
            }

            least = Math.Min(least, Math.Abs(value));
            most = Math.Max(most, Math.Abs(value));
        }

        return !(most > ComesBack * least);
    }
}
