using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated classes as layers: what they keep, what they refuse, what they allocate.</summary>
[Trait("Category", "Execution")]
public sealed class GeneratedLayerTests
{
    public static TheoryData<string> Classes => ActivationCases.Names;

    [Theory]
    [MemberData(nameof(Classes))]
    public void Backward_BeforeForward_IsRefused(string name)
        => Run(name, activation => CheckOrder<float>(activation), activation => CheckOrder<double>(activation));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Backward_OfAnotherLength_IsRefused(string name)
        => Run(name, activation => CheckLengths<float>(activation), activation => CheckLengths<double>(activation));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Gradient_IsTheStaticMembers_AtEveryLength(string name)
        => Run(name, activation => CheckGradient<float>(activation), activation => CheckGradient<double>(activation));

    [Theory]
    [MemberData(nameof(Classes))]
    public void SteadyState_AllocatesNothing(string name)
        => Run(name, activation => CheckAllocation<float>(activation), activation => CheckAllocation<double>(activation));

    [Fact]
    public void LayersOfDifferentActivations_GoInOneList()
    {
        ActivationCase[] cases = [.. ActivationCases.All.Where(c => !c.IsDouble && c.Save == Saved.Auto && c.Function.Entry != "exp")];
        List<IActivationLayer<float>> network = [.. cases.Select(c => new GeneratedActivation<float>(c).CreateLayer())];
        float[] input = [-2f, -0.5f, 0.25f, 1.5f];
        ReadOnlySpan<float> values = input;
        foreach (IActivationLayer<float> layer in network)
        {
            values = layer.Forward(values);
        }

        float[] gradient = [1f, 1f, 1f, 1f];
        foreach (IActivationLayer<float> layer in Enumerable.Reverse(network))
        {
            layer.Backward(gradient, gradient);
        }

        // The chain rule in double.
        for (int i = 0; i < input.Length; i++)
        {
            double x = input[i];
            double slope = 1;
            foreach (ActivationCase c in cases)
            {
                slope *= c.Function.Derivative(x, c.Function.Rounded<float>());
                x = c.Function.Function(x, c.Function.Rounded<float>());
            }

            Assert.Equal(x, values[i], 1e-6);
            Assert.Equal(slope, gradient[i], 1e-6);
        }
    }

    private static void Run(string name, Action<ActivationCase> single, Action<ActivationCase> @double)
    {
        ActivationCase activation = ActivationCases.Named(name);
        (activation.IsDouble ? @double : single)(activation);
    }

    private static void CheckOrder<T>(ActivationCase activation)
        where T : unmanaged
    {
        IActivationLayer<T> layer = new GeneratedActivation<T>(activation).CreateLayer();

        Assert.Throws<InvalidOperationException>(() => layer.Backward(new T[2], new T[2]));
        Assert.Throws<InvalidOperationException>(() => layer.Backward([], []));
        layer.Forward([]);
        layer.Backward([], []);
    }

    private static void CheckLengths<T>(ActivationCase activation)
        where T : unmanaged
    {
        IActivationLayer<T> layer = new GeneratedActivation<T>(activation).CreateLayer();
        foreach (int length in (int[])[5, 9, 3])
        {
            layer.Forward(new T[length]);
            Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward(new T[length - 1], new T[length]));
            Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward(new T[length + 1], new T[length + 1]));
            Assert.Throws<ArgumentException>("inputGradient", () => layer.Backward(new T[length], new T[length + 1]));
            Assert.Throws<ArgumentException>("inputGradient", () => layer.Backward(new T[length], new T[length - 1]));
            T[] memory = new T[length + 1];
            Assert.Throws<ArgumentException>(
                "inputGradient", () => layer.Backward(memory.AsSpan(0, length), memory.AsSpan(1, length)));
            layer.Backward(new T[length], new T[length]);
        }
    }

    private static void CheckGradient<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation);
        IActivationLayer<T> layer = generated.CreateLayer();
        Saved saved = generated.SavedForBackward;
        Random random = new(1);
        foreach (int length in (int[])[70, 200, 13, 1, 0, 201])
        {
            T[] x = [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() * 20) - 10))];
            T[] g = [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() * 2) - 1))];
            T[] expected = new T[length];
            T[] fromInput = new T[length];
            T[] gradient = new T[length];

            T[] output = layer.Forward(x).ToArray();
            generated.BackwardFromInput(x, g, fromInput);
            (saved == Saved.Output ? generated.Backward("BackwardFromOutput") : generated.BackwardFromInput)(
                saved == Saved.Output ? output : x, g, expected);

            // The layer has a copy of what it needs: the caller may do with the input what it likes.
            Array.Clear(x);
            layer.Backward(g, gradient);
            layer.Backward(g, g);
            Bits.AssertSame<T>(gradient, g, "Backward in place");

            Bits.AssertSame<T>(expected, gradient, activation.ClassName);
            AssertClose(activation, output, fromInput, gradient);
        }
    }

    /// <summary>
    /// Both gradients are products with derivatives that are right to 4 ulp. Where the layer starts from the rounded
    /// output, which is right to 2 ulp, its derivative is off by 2 ulp of the output times d f'/dy, which is at most 2
    /// for the entries that save it; with that and the hyperparameter in mind, 16 ulp of 1 + |f(x)| and of the result.
    /// </summary>
    private static void AssertClose<T>(ActivationCase activation, T[] output, T[] expected, T[] actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T unit = T.CreateChecked(typeof(T) == typeof(float) ? 16.0 / (1 << 24) : 16.0 / (1L << 53));
        for (int i = 0; i < expected.Length; i++)
        {
            T tolerance = unit * (T.One + T.Abs(output[i]) + T.Abs(expected[i]));
            Assert.True(
                T.Abs(actual[i] - expected[i]) <= tolerance,
                $"{activation}: {actual[i]:R} instead of {expected[i]:R}.");
        }
    }

    private static void CheckAllocation<T>(ActivationCase activation)
        where T : unmanaged
    {
        IActivationLayer<T> layer = new GeneratedActivation<T>(activation).CreateLayer();
        T[] input = new T[300];
        T[] gradient = new T[300];
        layer.Forward(input);
        Steps();

        Assert.Equal(0, Allocations.Least(Steps));

        void Steps()
        {
            for (int length = 300; length >= 0; length -= 23)
            {
                layer.Forward(input.AsSpan(0, length));
                layer.Backward(gradient.AsSpan(0, length), gradient.AsSpan(0, length));
            }

            layer.Forward(input);
            layer.Backward(gradient, gradient);
        }
    }
}
