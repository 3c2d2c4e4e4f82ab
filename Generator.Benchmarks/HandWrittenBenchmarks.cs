using System;
using BenchmarkDotNet.Attributes;

namespace Activations.Generator.Benchmarks;

/// <summary>
/// What ACT101's page says that it costs to recompute what the output holds:
/// <c>dotnet run -c Release --project Generator.Benchmarks -- single --filter '*HandWritten*'</c>.
/// </summary>
public class HandWrittenBenchmarks
{
    private const int Length = 4096;

    private readonly double[] _input = new double[Length];
    private readonly double[] _output = new double[Length];
    private readonly double[] _derivative = new double[Length];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (int i = 0; i < Length; i++)
        {
            _input[i] = (random.NextDouble() * 12) - 6;
            _output[i] = Sigmoid(_input[i]);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public void FromOutput()
    {
        for (int i = 0; i < Length; i++)
        {
            _derivative[i] = _output[i] * (1 - _output[i]);
        }
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public void FromInput()
    {
        for (int i = 0; i < Length; i++)
        {
            _derivative[i] = SigmoidDerivative(_input[i]);
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    // What the rule reports is what is timed here.
#pragma warning disable ACT101
    private static double SigmoidDerivative(double x) => Sigmoid(x) * (1 - Sigmoid(x));
#pragma warning restore ACT101
}
