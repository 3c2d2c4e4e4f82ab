using System;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>Spans that don't fit: refused by name, before anything is written.</summary>
[Trait("Category", "Execution")]
public sealed class MisuseTests
{
    public static TheoryData<string> Classes => ActivationCases.Names;

    [Theory]
    [MemberData(nameof(Classes))]
    public void LengthsThatDiffer_NameTheArgument(string name) => Run(name, CheckLengths<float>, CheckLengths<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void PartialOverlap_NamesTheDestination(string name) => Run(name, CheckOverlap<float>, CheckOverlap<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void EmptySpans_DoNothing(string name) => Run(name, CheckEmpty<float>, CheckEmpty<double>);

    private static void Run(string name, Action<ActivationCase> single, Action<ActivationCase> @double)
    {
        ActivationCase activation = ActivationCases.Named(name);
        (activation.IsDouble ? @double : single)(activation);
    }

    private static void CheckLengths<T>(ActivationCase activation)
        where T : unmanaged
    {
        MemberNames members = new(activation.Save);
        GeneratedActivation<T> generated = new(activation);
        Throws("output", () => generated.Forward(new T[3], new T[4]));
        Throws("output", () => generated.Forward(new T[4], new T[3]));
        Throws("output", () => generated.Forward(new T[1], []));
        foreach (string backward in members.Backward)
        {
            Throws("outputGradient", () => generated.Backward(backward)(new T[3], new T[2], new T[3]));
            Throws("outputGradient", () => generated.Backward(backward)(new T[3], new T[4], new T[3]));
            Throws("inputGradient", () => generated.Backward(backward)(new T[3], new T[3], new T[2]));
            Throws("inputGradient", () => generated.Backward(backward)(new T[3], new T[3], new T[4]));
        }

        if (members.HasForwardWithDerivative)
        {
            Throws("output", () => generated.ForwardWithDerivative(new T[3], new T[4], new T[3]));
            Throws("derivative", () => generated.ForwardWithDerivative(new T[3], new T[3], new T[2]));
        }
    }

    private static void CheckOverlap<T>(ActivationCase activation)
        where T : unmanaged
    {
        MemberNames members = new(activation.Save);
        GeneratedActivation<T> generated = new(activation);
        T[] memory = new T[100];
        foreach ((int source, int destination) in (ReadOnlySpan<(int, int)>)[(0, 1), (1, 0), (0, 39), (39, 0)])
        {
            Throws("output", () => generated.Forward(memory.AsSpan(source, 40), memory.AsSpan(destination, 40)));
            foreach (string name in members.Backward)
            {
                Throws(
                    "inputGradient",
                    () => generated.Backward(name)(memory.AsSpan(source, 40), new T[40], memory.AsSpan(destination, 40)));
                Throws(
                    "inputGradient",
                    () => generated.Backward(name)(new T[40], memory.AsSpan(source, 40), memory.AsSpan(destination, 40)));
            }

            if (members.HasForwardWithDerivative)
            {
                Throws(
                    "output",
                    () => generated.ForwardWithDerivative(memory.AsSpan(source, 40), memory.AsSpan(destination, 40), new T[40]));
                Throws(
                    "derivative",
                    () => generated.ForwardWithDerivative(memory.AsSpan(source, 40), new T[40], memory.AsSpan(destination, 40)));
                Throws(
                    "derivative",
                    () => generated.ForwardWithDerivative(new T[40], memory.AsSpan(source, 40), memory.AsSpan(destination, 40)));
            }
        }

        Assert.Equal(-1, memory.AsSpan().IndexOfAnyExcept(default(T)));
    }

    private static void CheckEmpty<T>(ActivationCase activation)
        where T : unmanaged
    {
        MemberNames members = new(activation.Save);
        GeneratedActivation<T> generated = new(activation);
        generated.Forward([], []);
        foreach (string backward in members.Backward)
        {
            generated.Backward(backward)([], [], []);
        }

        if (members.HasForwardWithDerivative)
        {
            generated.ForwardWithDerivative([], [], []);
        }
    }

    private static void Throws(string parameter, Action call)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(parameter, call);
        Assert.Contains($"'{parameter}'", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>What a class that saves this has.</summary>
    private sealed class MemberNames(Saved save)
    {
        public string[] Backward => save switch
        {
            Saved.Output => ["BackwardFromInput", "BackwardFromOutput"],
            Saved.Derivative => ["BackwardFromInput", "BackwardFromDerivative"],
            _ => ["BackwardFromInput"],
        };

        public bool HasForwardWithDerivative => save == Saved.Derivative;
    }
}
