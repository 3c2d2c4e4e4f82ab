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

    private const double SmallestNormal = 1.1754943508222875E-38;

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
        for (int i = 0; i < _length; i++)
        {
            float x = _arguments[i];
            _values[i] = float.IsNaN(x) ? x : function.Function(x, parameter);
            _derivatives[i] = float.IsNaN(x) ? x : function.Derivative(x, parameter);
            _nearZero[i] = function.IsNearDerivativeZero(x, parameter, _derivatives[i]);
        }
    }

    public void ReferToOutputs(Func<double, double, double> derivative, double parameter)
    {
        for (int i = 0; i < _length; i++)
        {
            _derivatives[i] = float.IsNaN(_arguments[i]) ? _arguments[i] : derivative(_arguments[i], parameter);
            _nearZero[i] = false;
        }
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
    {
        FormErrors errors = _errors[index][(int)AccuracyForm.Forward];
        for (int i = 0; i < _length; i++)
        {
            Judge(errors, i, _results[i], _values[i], mayFlush);
        }
    }

    public void JudgeDerivatives(int index, AccuracyForm form, bool mayFlush)
    {
        FormErrors errors = _errors[index][(int)form];
        for (int i = 0; i < _length; i++)
        {
            if (_nearZero[i] && !float.IsNaN(_secondResults[i]))
            {
                errors.AddNearZero(Math.Abs(_secondResults[i] - _derivatives[i]) * InverseTolerance, _arguments[i]);
            }
            else
            {
                Judge(errors, i, _secondResults[i], _derivatives[i], mayFlush);
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

    private void Judge(FormErrors errors, int index, float result, double exact, bool mayFlush)
    {
        if (double.IsNaN(exact) || float.IsNaN(result))
        {
            if (double.IsNaN(exact) != float.IsNaN(result))
            {
                errors.AddWrongNaN(_arguments[index]);
            }
        }
        else if (!mayFlush || !(Math.Abs(exact) < SmallestNormal) || !(Math.Abs(result - exact) <= SmallestNormal))
        {
            errors.Add(Ulp.Error(result, exact), _arguments[index]);
        }
    }
}
