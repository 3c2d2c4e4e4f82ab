using System;
using System.CommandLine;
using System.IO;
using Activations.Generator.Benchmarks.Subjects;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>large</c>: arrays of more than 2^31 bytes, whose offsets no int can hold. No test takes that much memory.</summary>
internal static class LargeCommand
{
    private const int Failure = 1;

    /// <summary>2^31 bytes and a rest that fills no vector.</summary>
    private const int DefaultElements = (1 << 29) + 13;

    /// <summary>The inputs repeat after so many elements; odd, so that they meet each lane.</summary>
    private const int Period = 16381;

    public static Command Create(TextWriter output)
    {
        Option<int> elements = SharedOptions.Positive("--elements", "N", "How many floats", DefaultElements);
        Command command = new("large", "Checks the kernels on an array of more than 2^31 bytes, in place.") { elements };
        command.SetAction(parsed => Run(output, parsed.GetValue(elements)));
        return command;
    }

    private static int Run(TextWriter output, int elements)
    {
        float[] x = new float[Period];
        float[] y = new float[Period];
        float[] gradient = new float[Period];
        for (int i = 0; i < Period; i++)
        {
            x[i] = (i / 512f) - 16;
            y[i] = Sigmoid.Evaluate(x[i]);
            gradient[i] = y[i] * Sigmoid.DerivativeFromOutput(y[i]);
        }

        float[] values = GC.AllocateUninitializedArray<float>(elements);
        for (int start = 0; start < elements; start += Period)
        {
            x.AsSpan(0, Math.Min(Period, elements - start)).CopyTo(values.AsSpan(start));
        }

        Sigmoid.Forward(values, values);
        int wrong = CountWrong(values, y);
        Sigmoid.BackwardFromOutput(values, values, values);
        wrong += CountWrong(values, gradient);
        output.WriteLine($"{elements} elements, {4L * elements} bytes: {wrong} blocks of {Period} differ from the scalar members.");
        return wrong == 0 ? 0 : Failure;
    }

    private static int CountWrong(ReadOnlySpan<float> values, ReadOnlySpan<float> expected)
    {
        int wrong = 0;
        while (!values.IsEmpty)
        {
            int length = Math.Min(Period, values.Length);
            wrong += values[..length].SequenceEqual(expected[..length]) ? 0 : 1;
            values = values[length..];
        }

        return wrong;
    }
}
