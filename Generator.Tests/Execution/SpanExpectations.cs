using System.Linq;
using System.Numerics;

namespace Activations.Generator.Tests.Execution;

/// <summary>Arguments and what the scalar members make of them.</summary>
internal sealed class SpanExpectations<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private SpanExpectations()
    {
    }

    public SpanExpectations(GeneratedActivation<T> generated, Saved save, T[] input, T[] gradient)
    {
        Input = input;
        Gradient = gradient;
        Output = [.. input.Select(generated.Evaluate)];
        Derivative = [.. input.Select(generated.Derivative)];
        FromInput = [.. Derivative.Zip(gradient, (d, g) => d * g)];
        FromOutput = save == Saved.Output
            ? [.. Output.Select(generated.DerivativeFromOutput).Zip(gradient, (d, g) => d * g)]
            : FromInput;
    }

    public int Length => Input.Length;

    public T[] Input { get; private init; } = [];

    public T[] Gradient { get; private init; } = [];

    public T[] Output { get; private init; } = [];

    public T[] Derivative { get; private init; } = [];

    /// <summary>The gradient that the derivative at the input gives.</summary>
    public T[] FromInput { get; private init; } = [];

    /// <summary>The gradient that the derivative at the output gives.</summary>
    public T[] FromOutput { get; private init; } = [];

    public SpanExpectations<T> Part(int start, int length) => new()
    {
        Input = Input[start..(start + length)],
        Gradient = Gradient[start..(start + length)],
        Output = Output[start..(start + length)],
        Derivative = Derivative[start..(start + length)],
        FromInput = FromInput[start..(start + length)],
        FromOutput = FromOutput[start..(start + length)],
    };
}
