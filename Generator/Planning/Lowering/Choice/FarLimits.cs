using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>
/// Finds from where on a form's limits are nearer to the truth than the form itself: where its intermediate results overflow, it
/// isn't a number, and the function has long been at its limit or close to it.
/// </summary>
/// <remarks>One for all forms of a function: they are tried at the same inputs, and the true values there are expensive.</remarks>
internal sealed class FarLimits
{
    // In an octave, up to the one in which every exponential has overflowed; beyond it powers overflow, and one in several is enough.
    private const int Samples = 8;
    private const int LastFineOctave = 12;
    private const int CoarseStep = 8;

    private readonly PieceTarget _target;
    private readonly ElementType _elementType;
    private readonly double[] _inputs;

    // A limit that is right but for a rounding is as good as a value that is.
    private readonly double _rounding;
    private readonly Dictionary<KernelProgram, Found> _found = [];
    private readonly Dictionary<double, double> _values = [];

    /// <summary>Prepares to look for the limits of a function's forms.</summary>
    /// <param name="target">The function.</param>
    /// <param name="elementType">The type for which the forms are evaluated.</param>
    public FarLimits(PieceTarget target, ElementType elementType)
    {
        _target = target;
        _elementType = elementType;
        _rounding = elementType == ElementType.Single ? 1.2e-7 : 2.2e-16;
        double[] magnitudes = [.. Magnitudes(elementType), double.PositiveInfinity];
        _inputs = [.. magnitudes.Select(static x => -x).Reverse().Concat(magnitudes).Where(IsWithin)];
    }

    /// <summary>
    /// A form with its limits put in far out, on the sides where it isn't finite and they are; and at how many inputs all over the
    /// piece it isn't finite even so: for functions that grow for ever, that is the same for all forms.
    /// </summary>
    /// <param name="form">The form, which exists.</param>
    public (PieceForm Form, int Lost) PutInto(PieceForm form)
    {
        KernelBuilder kernel = new(_elementType);
        KernelProgram program = kernel.Build(PieceLowering.Lower(kernel, _target, form));
        if (!_found.TryGetValue(program, out Found found))
        {
            found = Find(program);
            _found.Add(program, found);
        }

        return (form with { LimitFrom = found.From ?? form.LimitFrom, LimitUpTo = found.UpTo ?? form.LimitUpTo }, found.Lost);
    }

    private Found Find(KernelProgram program)
    {
        double[] actual = KernelInterpreter.Run(program, _elementType, _inputs);
        if (Array.TrueForAll(actual, double.IsFinite))
        {
            return default;
        }

        double? from = null;
        double? upTo = null;
        foreach ((double infinity, double limit) in _target.Expected.Limits)
        {
            if (!double.IsFinite(limit))
            {
                continue;
            }

            if (infinity > 0)
            {
                from = TryFind(program, actual, infinity, limit);
            }
            else
            {
                upTo = TryFind(program, actual, infinity, limit);
            }
        }

        return new Found(from, upTo, Enumerable.Range(0, actual.Length).Count(i => !double.IsFinite(actual[i]) && !(_inputs[i] >= from) && !(_inputs[i] <= upTo)));
    }

    private double? TryFind(KernelProgram program, double[] actual, double infinity, double limit)
    {
        // From 0 outwards.
        int[] side = [.. Enumerable.Range(0, _inputs.Length).Where(i => _inputs[i] * infinity > 0).OrderBy(i => Math.Abs(_inputs[i]))];
        if (Array.TrueForAll(side, i => double.IsFinite(actual[i])))
        {
            return null;
        }

        int first = side.Length;
        while (first > 0 && IsNearer(_inputs[side[first - 1]], actual[side[first - 1]]))
        {
            first--;
        }

        if (first == side.Length)
        {
            return null;
        }

        // The form holds at the one end and the limit at the other.
        const int Bisections = 40;
        double near = first == 0 ? 0 : _inputs[side[first - 1]];
        double far = _inputs[side[first]];
        for (int i = 0; i < Bisections && first > 0 && !double.IsInfinity(far); i++)
        {
            double middle = KernelBuilder.Round((near + far) / 2, _elementType);
            if (middle == near || middle == far)
            {
                break;
            }

            (near, far) = IsNearer(middle, KernelInterpreter.Run(program, _elementType, middle)[0]) ? (near, middle) : (middle, far);
        }

        return far;

        bool IsNearer(double input, double value)
        {
            if (!double.IsFinite(value))
            {
                return true;
            }

            double expected = double.IsInfinity(input) ? limit : Reference(input);
            return Math.Abs(expected - limit) <= Math.Max(Math.Abs(expected - value), _rounding * Math.Abs(limit));
        }
    }

    private double Reference(double input)
    {
        if (!_values.TryGetValue(input, out double value))
        {
            value = _target.Reference.Evaluate(input).High;
            _values.Add(input, value);
        }

        return value;
    }

    private bool IsWithin(double input) => double.IsInfinity(input)
        ? input.Equals(_target.Piece.Piece.Lower) || input.Equals(_target.Piece.Piece.Upper)
        : _target.Expected.Contains(input);

    private static IEnumerable<double> Magnitudes(ElementType elementType)
    {
        for (int i = -Samples; i < LastFineOctave * Samples; i++)
        {
            yield return KernelBuilder.Round(Math.Pow(2, (double)i / Samples), elementType);
        }

        (int octaves, double largest) = elementType == ElementType.Single ? (128, float.MaxValue) : (1024, double.MaxValue);
        for (int octave = LastFineOctave; octave < octaves; octave += CoarseStep)
        {
            yield return Math.Pow(2, octave);
        }

        yield return largest;
    }

    /// <summary>Where the limits of a program are put in, and at how many inputs it isn't finite even so.</summary>
    private readonly record struct Found(double? From, double? UpTo, int Lost);
}
