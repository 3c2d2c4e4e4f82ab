using System;
using Activations.Generator.Benchmarks.Subjects;
using Activations.Generator.Benchmarks.Timing;
using BenchmarkDotNet.Attributes;

namespace Activations.Generator.Benchmarks;

/// <summary>One method at a time, for work on it: <c>dotnet run -c Release --project Generator.Benchmarks -- single</c>.</summary>
/// <typeparam name="T">The generated class.</typeparam>
[GenericTypeArguments(typeof(Sigmoid))]
[GenericTypeArguments(typeof(Tanh))]
[GenericTypeArguments(typeof(Exp))]
[GenericTypeArguments(typeof(Elu))]
[GenericTypeArguments(typeof(Silu))]
[GenericTypeArguments(typeof(Gelu))]
[GenericTypeArguments(typeof(GeluTanh))]
[GenericTypeArguments(typeof(Mish))]
[GenericTypeArguments(typeof(Softplus))]
public class SingleBenchmarks<T> : IDisposable
    where T : IActivation<T, float>, IActivationLayer<float>, new()
{
    private readonly T _layer = new();
    private Buffers _buffers = null!;

    [Params(16, 100, 1_024, 131_072)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _buffers = new Buffers(Length);
        _layer.Forward(_buffers.Input(Length));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _buffers.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Forward() => T.Forward(_buffers.Input(Length), _buffers.Result(Length));

    [Benchmark]
    public void TrainingForward() => _layer.Forward(_buffers.Input(Length));

    [Benchmark]
    public void Backward() => _layer.Backward(_buffers.Gradient(Length), _buffers.Result(Length));

    [Benchmark]
    public void BackwardFromInput() => T.BackwardFromInput(_buffers.Input(Length), _buffers.Gradient(Length), _buffers.Result(Length));
}
