using System;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Measures what a form of a function loses in its element type, against a reference of 31 digits.
/// </summary>
internal static class FormVetting
{
    /// <summary>
    /// The largest error of a program on a piece, in ulp of the true value; infinite if it is not a number or infinite
    /// where the function isn't.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="expected">The true values.</param>
    /// <param name="giveUpAt">An error from which on the exact figure doesn't matter.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static double LargestUlpError(KernelProgram program, SampledFunction expected, double giveUpAt)
    {
        KernelInterpreter interpreter = new(program, expected.ElementType);
        double largest = 0;
        foreach (KernelBlock block in interpreter.RunInBlocks(expected.Inputs))
        {
            for (int i = 0; i < block.Results.Length; i++)
            {
                largest = Math.Max(largest, expected.UlpError(block.Start + i, block.Results[i]));
            }

            if (largest > giveUpAt)
            {
                return largest;
            }
        }

        foreach ((double infinity, double limit) in expected.Limits)
        {
            double actual = interpreter.Run([infinity])[0];
            largest = Math.Max(largest, UlpError(actual, limit, expected.ElementType));
        }

        return largest;
    }

    /// <summary>A program's errors at the samples, in ulp of the true values.</summary>
    /// <param name="interpreter">The program.</param>
    /// <param name="expected">The true values.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static double[] ErrorsAtSamples(KernelInterpreter interpreter, SampledFunction expected)
    {
        double[] errors = new double[expected.Inputs.Length];
        foreach (KernelBlock block in interpreter.RunInBlocks(expected.Inputs))
        {
            for (int i = 0; i < block.Results.Length; i++)
            {
                errors[block.Start + i] = expected.UlpError(block.Start + i, block.Results[i]);
            }
        }

        return errors;
    }

    /// <summary>The largest magnitude of an input at which a program's error is larger than a bound.</summary>
    /// <param name="program">The program.</param>
    /// <param name="expected">The true values.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="giveUpAt">A magnitude from which on the exact figure doesn't matter.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static double LargestFailingInput(KernelProgram program, SampledFunction expected, double bound, double giveUpAt)
    {
        KernelInterpreter interpreter = new(program, expected.ElementType);
        double largest = 0;
        foreach (KernelBlock block in interpreter.RunInBlocks(expected.Inputs))
        {
            for (int i = 0; i < block.Results.Length; i++)
            {
                double magnitude = Math.Abs(expected.Inputs[block.Start + i]);
                if (magnitude > largest && expected.UlpError(block.Start + i, block.Results[i]) > bound)
                {
                    largest = magnitude;
                }
            }

            if (largest >= giveUpAt)
            {
                return largest;
            }
        }

        return largest is > 0 and < double.PositiveInfinity
            ? LargestFailingInputBeyond(largest, interpreter, expected, bound)
            : largest;
    }

    /// <summary>The same among more inputs, up to the end of the octave that follows the one of the samples' last failure.</summary>
    private static double LargestFailingInputBeyond(double magnitude, KernelInterpreter interpreter, SampledFunction expected, double bound)
    {
        double largest = magnitude;
        int octave = (int)Math.Floor(Math.Log(magnitude) / Math.Log(2));
        for (int i = 0; i <= 1; i++)
        {
            (double[] inputs, double[] values) = expected.InOctave(octave + i);
            foreach (KernelBlock block in interpreter.RunInBlocks(inputs))
            {
                for (int k = 0; k < block.Results.Length; k++)
                {
                    double input = inputs[block.Start + k];
                    if (Math.Abs(input) > largest && expected.UlpError(input, values[block.Start + k], block.Results[k]) > bound)
                    {
                        largest = Math.Abs(input);
                    }
                }
            }
        }

        return largest;
    }

    /// <summary>The distance of a value from the true one, in units of the latter's last place.</summary>
    public static double UlpError(double actual, double expected, ElementType elementType) =>
        UlpError(actual, expected, elementType, Ulp(expected, elementType));

    /// <summary>The distance of a value from the true one, in a unit; infinite where only one of them is a number.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static double UlpError(double actual, double expected, ElementType elementType, double unit)
    {
        double largest = elementType == ElementType.Single ? float.MaxValue : double.MaxValue;
        if (double.IsNaN(expected))
        {
            return 0;
        }

        if (double.IsNaN(actual))
        {
            return double.PositiveInfinity;
        }

        if (double.IsInfinity(expected) || double.IsInfinity(actual) || Math.Abs(expected) > largest)
        {
            // The last number and infinity are neighbours.
            bool bothBeyond = Math.Abs(expected) > largest * (1 - 1e-7) && Math.Sign(actual) == Math.Sign(expected) && Math.Abs(actual) >= largest * (1 - 1e-6);
            return bothBeyond ? 0 : double.PositiveInfinity;
        }

        return Math.Abs(actual - expected) / unit;
    }

    /// <summary>The unit in the last place of a value, the smallest subnormal at least.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static double Ulp(double value, ElementType elementType)
    {
        (int precision, double smallest) = elementType == ElementType.Single ? (23, 1.401298464324817E-45) : (52, double.Epsilon);
        if (value == 0)
        {
            return smallest;
        }

        // Where value's last bit would stand: its exponent less the precision. Below the normal doubles it is the smallest
        // one anyway, and of an infinity there is none.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF) - precision;
        return exponent <= 0 ? smallest
            : !double.IsFinite(value) ? double.PositiveInfinity
            : Math.Max(BitConverter.Int64BitsToDouble((long)exponent << 52), smallest);
    }
}
