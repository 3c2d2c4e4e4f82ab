using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The control of the scans: of members whose every result is a few ulp off, each form has to be found out.</summary>
internal static class ScanControl
{
    /// <summary>One more than the widest bound.</summary>
    private const int Ulps = 5;

    /// <summary>Some floats are enough.</summary>
    private const int Step = 10_000_019;

    /// <exception cref="InvalidOperationException">The scan lets them pass.</exception>
    public static void Check(TextbookFunction function, ScannedClass<float> floats, ScannedClass<double> doubles)
    {
        IEnumerable<ScanResult> results =
        [
            .. new FloatScan(function, [Falsify(floats)], Step, threads: 1).Run(),
            .. new DoubleScan(function, Falsify(doubles), DoubleScan.Sample(60)).Run(threads: 1),
        ];
        if (results.FirstOrDefault(static result => !result.MissesBound) is { } passed)
        {
            throw new InvalidOperationException($"{function}, {passed.Form}: results that are {Ulps} ulp off pass for right ones.");
        }
    }

    private static ScannedClass<T> Falsify<T>(ScannedClass<T> members)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => members with
        {
            Forward = (input, output) =>
            {
                members.Forward(input, output);
                Falsify(output);
            },
            BackwardFromInput = (input, gradient, result) =>
            {
                members.BackwardFromInput(input, gradient, result);
                Falsify(result);
            },
            ForwardWithDerivative = (input, output, derivative) =>
            {
                members.ForwardWithDerivative(input, output, derivative);
                Falsify(derivative);
            },
            BackwardFromOutput = members.BackwardFromOutput is not { } backward ? null : (output, gradient, result) =>
            {
                backward(output, gradient, result);
                Falsify(result);
            },
        };

    private static void Falsify<T>(Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref T value in values)
        {
            for (int k = 0; k < Ulps; k++)
            {
                value = T.BitIncrement(value);
            }
        }
    }
}
