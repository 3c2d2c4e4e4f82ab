using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// What is generated for netstandard2.0, which has no vectors, no fused multiply-add and no MathF, gives the bits of
/// what is generated for the framework that the tests run on.
/// </summary>
public sealed class PortableFormTests
{
    public static TheoryData<string> ClassNames => ActivationCases.Names;

    [Theory]
    [MemberData(nameof(ClassNames))]
    public void NetStandard_GivesTheSameBits(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        if (activation.IsDouble)
        {
            AssertSame<double>(activation);
        }
        else
        {
            AssertSame<float>(activation);
        }
    }

    [Fact]
    public void NetStandard_IsWhatWasCompiledAgainst()
    {
        Assert.Equal(
            ["Activations.Attributes", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "netstandard"],
            References(GeneratedCode.Portable).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("netstandard", References(GeneratedCode.Instance));
    }

    [Fact]
    public void NetStandard_RefusesWhatTheOthersRefuse()
    {
        GeneratedActivation<float> sigmoid = new(
            ActivationCases.All.First(c => c is { IsDouble: false, Save: Saved.Derivative }), GeneratedCode.Portable);
        float[] buffer = new float[8];

        Assert.Equal("output", Assert.Throws<ArgumentException>(() => sigmoid.Forward(buffer, new float[7])).ParamName);
        Assert.Throws<ArgumentException>(() => sigmoid.Forward(buffer.AsSpan(0, 4), buffer.AsSpan(1, 4)));
        Assert.Throws<ArgumentException>(() => sigmoid.ForwardWithDerivative(buffer, buffer, buffer));
        Assert.Equal(
            "outputGradient",
            Assert.Throws<ArgumentException>(() => sigmoid.BackwardFromInput(buffer, new float[9], buffer)).ParamName);
        Assert.Throws<InvalidOperationException>(() => sigmoid.CreateLayer().Backward(buffer, buffer));
    }

    private static IEnumerable<string> References(GeneratedCode code)
        => code.Assembly.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static void AssertSame<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> expected = new(activation);
        GeneratedActivation<T> actual = new(activation, GeneratedCode.Portable);
        T[] x = Arguments.Many<T>();
        T[] g = [.. Enumerable.Range(0, x.Length).Select(k => T.CreateChecked((k * 5 % 32) - 11.5))];
        T[] wanted = new T[x.Length];
        T[] wantedSecond = new T[x.Length];
        T[] results = new T[x.Length];
        T[] second = new T[x.Length];

        expected.Forward(x, wanted);
        actual.Forward(x, results);
        Bits.AssertSame<T>(wanted, results, "Forward");
        Bits.AssertSame<T>(wanted, x.Select(actual.Evaluate).ToArray(), "Evaluate");
        Bits.AssertSame<T>(x.Select(expected.Derivative).ToArray(), x.Select(actual.Derivative).ToArray(), "Derivative");

        expected.BackwardFromInput(x, g, wantedSecond);
        actual.BackwardFromInput(x, g, second);
        Bits.AssertSame<T>(wantedSecond, second, "BackwardFromInput");

        IActivationLayer<T> layer = actual.CreateLayer();
        Bits.AssertSame(wanted, layer.Forward(x), "the layer's Forward");
        layer.Backward(g, second);
        IActivationLayer<T> wantedLayer = expected.CreateLayer();
        wantedLayer.Forward(x);
        wantedLayer.Backward(g, wantedSecond);
        Bits.AssertSame<T>(wantedSecond, second, "the layer's Backward");

        if (activation.Save == Saved.Derivative)
        {
            expected.ForwardWithDerivative(x, wanted, wantedSecond);
            actual.ForwardWithDerivative(x, results, second);
            Bits.AssertSame<T>(wanted, results, "ForwardWithDerivative's outputs");
            Bits.AssertSame<T>(wantedSecond, second, "ForwardWithDerivative's derivatives");
        }
    }
}
