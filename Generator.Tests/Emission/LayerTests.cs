using System;
using System.Collections.Concurrent;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class LayerTests
{
    private static readonly ConcurrentDictionary<string, Lazy<LoadedAssembly>> s_sigmoids = new();

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void ForwardAndBackward_AgreeWithMath(string saved)
    {
        LoadedAssembly assembly = Load(saved);
        IActivationLayer<float> layer = assembly.Layer<float>("Demo.Sigmoid");
        float[] input = [.. Enumerable.Range(-20, 41).Select(i => i / 4f)];
        float[] gradient = [.. input.Select(x => x + 2)];

        float[] output = layer.Forward(input).ToArray();
        float[] inputGradient = new float[input.Length];
        layer.Backward(gradient, inputGradient);

        for (int i = 0; i < input.Length; i++)
        {
            double y = 1 / (1 + Math.Exp(-input[i]));
            Assert.Equal(y, output[i], 1e-6);
            Assert.Equal(gradient[i] * y * (1 - y), inputGradient[i], 1e-6);
        }
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void BuffersGrowAndAreKept(string saved)
    {
        LoadedAssembly assembly = Load(saved);
        IActivationLayer<float> layer = assembly.Layer<float>("Demo.Sigmoid");
        float[] input = new float[100];
        float[] gradient = new float[100];
        for (int i = 0; i < 50; i++)
        {
            Step();
        }

        Assert.Equal(0, Allocations.Least(Step));

        void Step()
        {
            for (int length = 0; length <= 100; length += 25)
            {
                ReadOnlySpan<float> output = layer.Forward(input.AsSpan(0, length));
                Assert.True(output.Length == length);
                layer.Backward(gradient.AsSpan(0, length), gradient.AsSpan(0, length));
            }
        }
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void ItsOwnOutput_MayBeItsInput(string saved)
    {
        LoadedAssembly assembly = Load(saved);
        IActivationLayer<float> layer = assembly.Layer<float>("Demo.Sigmoid");

        float twice = layer.Forward(layer.Forward([1f]))[0];
        float[] gradient = [1f];
        layer.Backward(gradient, gradient);

        double first = 1 / (1 + Math.Exp(-1));
        double second = 1 / (1 + Math.Exp(-first));
        Assert.Equal(second, twice, 1e-6);
        Assert.Equal(second * (1 - second), gradient[0], 1e-6);
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void MisuseIsReported(string saved)
    {
        LoadedAssembly assembly = Load(saved);
        IActivationLayer<float> layer = assembly.Layer<float>("Demo.Sigmoid");

        InvalidOperationException early = Assert.Throws<InvalidOperationException>(() => layer.Backward([1f], new float[1]));
        Assert.Contains("call Forward first", early.Message, StringComparison.Ordinal);

        layer.Forward([]);
        layer.Backward([], []);

        layer.Forward([1f, 2f]);
        ArgumentException wrong = Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward([1f], new float[2]));
        Assert.Contains("'outputGradient' has 1 elements, but the last Forward's input had 2", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("inputGradient", () => layer.Backward([1f, 1f], new float[3]));
        Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward([], []));
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    public void APartOfTheOutput_IsRefused_AndLeavesTheLayerAsItWas(string saved)
    {
        IActivationLayer<float> layer = Load(saved).Layer<float>("Demo.Sigmoid");
        float[] gradient = new float[3];
        float[] expected = layer.Forward([1f, 2f, 3f]).ToArray();

        Assert.Throws<ArgumentException>(() => layer.Forward(layer.Forward([1f, 2f, 3f])[1..]));
        layer.Backward([1f, 1f, 1f], gradient);

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(expected[i] * (1 - expected[i]), gradient[i], 1e-6f));
    }

    [Theory]
    [InlineData("Output")]
    [InlineData("Derivative")]
    [InlineData("Input")]
    public void CopyOfARecord_StartsAfresh_AndLeavesTheOriginalAlone(string saved)
    {
        ActivationSource source = SamplePlans.Source(SamplePlans.Sigmoid(saved: Enum.Parse<SavedValue>(saved)));
        source = source with { Hierarchy = source.Hierarchy with { Type = new TypeSpec("record", "Sigmoid", "") } };
        const string User = """
            namespace Demo;
            /// <summary>The user's.</summary>
            public sealed partial record Sigmoid
            {
                /// <summary>A copy.</summary>
                public static IActivationLayer<float> Copy(IActivationLayer<float> layer) => (Sigmoid)layer with { };
            }
            """;
        using LoadedAssembly assembly = new InMemoryCompiler().Load(EmittedActivation.Sources(source, "using Activations;\n" + User));
        IActivationLayer<float> original = assembly.Layer<float>("Demo.Sigmoid");
        float[] gradient = [1f, 1f];
        original.Forward([1f, 2f]);
        original.Backward(gradient, gradient);
        float[] expected = [.. gradient];

        IActivationLayer<float> copy = assembly.Method<Func<IActivationLayer<float>, IActivationLayer<float>>>("Demo.Sigmoid", "Copy")(original);
        Assert.Throws<InvalidOperationException>(() => copy.Backward([1f, 1f], new float[2]));
        copy.Forward([-5f, -5f]);
        gradient = [1f, 1f];
        original.Backward(gradient, gradient);

        Assert.Equal(expected, gradient);
        Assert.NotEqual(original, copy);
        Assert.Equal(original.GetHashCode(), original.GetHashCode());
        Assert.Equal(0, Allocations.Least(Step));

        void Step()
        {
            copy.Forward([-5f, 5f]);
            copy.Backward(gradient, gradient);
        }
    }

    [Fact]
    public void StaticMembers_AgreeWithTheLayer()
    {
        LoadedAssembly assembly = Load("Output");
        Func<float, float> evaluate = assembly.Method<Func<float, float>>("Demo.Sigmoid", "Evaluate");
        Func<float, float> derivative = assembly.Method<Func<float, float>>("Demo.Sigmoid", "Derivative");
        Func<float, float> fromOutput = assembly.Method<Func<float, float>>("Demo.Sigmoid", "DerivativeFromOutput");
        ForwardMethod<float> forward = assembly.Method<ForwardMethod<float>>("Demo.Sigmoid", "Forward");
        BackwardMethod<float> backward = assembly.Method<BackwardMethod<float>>("Demo.Sigmoid", "BackwardFromOutput");

        float[] values = [-1f, 0.5f];
        forward(values, values);
        float[] gradient = [2f, 3f];
        backward(values, gradient, gradient);

        Assert.Equal([evaluate(-1f), evaluate(0.5f)], values);
        Assert.Equal([2f * fromOutput(values[0]), 3f * fromOutput(values[1])], gradient);
        Assert.Equal(derivative(0.5f), fromOutput(values[1]), 1e-6f);
    }

    [Fact]
    public void Elu_TakesTheRightPiece()
    {
        using LoadedAssembly assembly = new InMemoryCompiler().Load(
            EmittedActivation.Sources(SamplePlans.Source(SamplePlans.Elu(), "Elu")));
        Func<float, float> evaluate = assembly.Method<Func<float, float>>("Demo.Elu", "Evaluate");
        Func<float, float> fromOutput = assembly.Method<Func<float, float>>("Demo.Elu", "DerivativeFromOutput");

        Assert.Equal(2f, evaluate(2f));
        Assert.Equal(1.5 * (Math.Exp(-1) - 1), evaluate(-1f), 1e-6);
        Assert.Equal(1f, fromOutput(2f));
        Assert.Equal(0.5f, fromOutput(-1f));
    }

    /// <summary>Compiled once for all tests of the class.</summary>
    private static LoadedAssembly Load(string saved) => s_sigmoids.GetOrAdd(saved, Compile).Value;

    private static Lazy<LoadedAssembly> Compile(string saved)
        => new(() => new InMemoryCompiler().Load(EmittedActivation.Sources(
            SamplePlans.Source(SamplePlans.Sigmoid(saved: Enum.Parse<SavedValue>(saved))))));
}
