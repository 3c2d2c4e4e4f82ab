using System;
using System.Linq;
using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>Some arguments, what the reference and the generated code make of them, and the errors so far: one for each thread.</summary>
/// <param name="classes">How many generated classes are compared.</param>
internal sealed class FloatBlock(int classes)
{
    public const int Capacity = 4096;

    /// <summary>The reciprocal of what the derivative may be off by close to a zero.</summary>
    private const double InverseTolerance = 1 << 24;

    private static readonly float[] s_ones = [.. Enumerable.Repeat(1f, Capacity)];

    private readonly FormErrors[][] _errors = [.. Enumerable.Range(0, classes).Select(static _ => FormErrors.OfAllForms())];
    private readonly float[] _arguments = new float[Capacity];
    private readonly float[] _results = new float[Capacity];
    private readonly float[] _secondResults = new float[Capacity];
    private readonly double[] _values = new double[Capacity];
    private readonly double[] _derivatives = new double[Capacity];
    private readonly bool[] _nearZero = new bool[Capacity];
    private int _length;

    public ReadOnlySpan<float> Arguments => _arguments.AsSpan(0, _length);

    /// <summary>The gradient that makes a backward pass give the derivative itself.</summary>
    public ReadOnlySpan<float> Ones => s_ones.AsSpan(0, _length);

    public Span<float> Results => _results.AsSpan(0, _length);

    public Span<float> SecondResults => _secondResults.AsSpan(0, _length);

    public float LeastOutput { get; private set; } = float.PositiveInfinity;

    public float LargestOutput { get; private set; } = float.NegativeInfinity;

    public void Fill(long first, int length, long step)
    {
        _length = length;
        for (int i = 0; i < length; i++)
        {
            _arguments[i] = BitConverter.UInt32BitsToSingle((uint)((first + i) * step));
        }
    }

    /// <summary>Leaves out what is no output. A NaN stays: it has to give one.</summary>
    public void KeepOutputs(float least, float largest)
    {
        int kept = 0;
        foreach (float y in Arguments)
        {
            if (!(y < least || y > largest))
            {
                _arguments[kept++] = y;
            }
        }

        _length = kept;
    }

    public void Refer(TextbookFunction function, double parameter)
    {
        (Func<double, double, double> value, Func<double, double, double> derivative) = (function.Function, function.Derivative);
        for (int i = 0; i < _length; i++)
        {
            float x = _arguments[i];
            _values[i] = float.IsNaN(x) ? x : value(x, parameter);
            _derivatives[i] = float.IsNaN(x) ? x : derivative(x, parameter);
        }

        Array.Clear(_nearZero);
        for (int i = 0; i < _length && function.HasDerivativeZeros; i++)
        {
            _nearZero[i] = function.IsNearDerivativeZero(_arguments[i], parameter, _derivatives[i]);
        }
    }

    public void ReferToOutputs(Func<double, double, double> derivative, double parameter)
    {
        for (int i = 0; i < _length; i++)
        {
            _derivatives[i] = float.IsNaN(_arguments[i]) ? _arguments[i] : derivative(_arguments[i], parameter);
        }

        Array.Clear(_nearZero);
    }

    public void NoteOutputs()
    {
        foreach (float y in Results)
        {
            LeastOutput = y < LeastOutput ? y : LeastOutput;
            LargestOutput = y > LargestOutput ? y : LargestOutput;
        }
    }

    public void JudgeValues(int index, bool mayFlush)
        => UlpErrors.Add(_errors[index][(int)AccuracyForm.Forward], Arguments, Results, _values.AsSpan(0, _length), mayFlush);

    public void JudgeDerivatives(int index, AccuracyForm form, bool mayFlush)
    {
        FormErrors errors = _errors[index][(int)form];

        // Runs of arguments far from a zero, which is nearly all of them, are judged in one go.
        for (int i = 0; i < _length;)
        {
            int run = _nearZero.AsSpan(i, _length - i).IndexOf(true);
            run = run < 0 ? _length - i : run;
            UlpErrors.Add(errors, Arguments.Slice(i, run), SecondResults.Slice(i, run), _derivatives.AsSpan(i, run), mayFlush);
            for (i += run; i < _length && _nearZero[i]; i++)
            {
                JudgeNearZero(errors, i);
            }
        }
    }

    /// <summary>Adds what was found since the last time.</summary>
    public void AddErrorsTo(FormErrors[][] sums)
    {
        for (int i = 0; i < _errors.Length; i++)
        {
            for (int form = 0; form < _errors[i].Length; form++)
            {
                sums[i][form].Add(_errors[i][form]);
            }
        }
    }

    private void JudgeNearZero(FormErrors errors, int index)
    {
        if (float.IsNaN(_secondResults[index]))
        {
            errors.AddWrongNaN(_arguments[index]);
        }
        else
        {
            errors.AddNearZero(Math.Abs(_secondResults[index] - _derivatives[index]) * InverseTolerance, _arguments[index]);
        }
    }
}
