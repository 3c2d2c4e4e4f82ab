using System;
using System.Numerics;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>The span members of a generated class, each run in every way that its arguments may share memory.</summary>
internal sealed class SpanMembers<T>(GeneratedActivation<T> generated, Saved save)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ForwardMethod<T> _forward = generated.Forward;
    private readonly BackwardMethod<T> _fromInput = generated.BackwardFromInput;
    private readonly BackwardMethod<T>? _fromOutput = save == Saved.Output ? generated.BackwardFromOutput : null;
    private readonly BackwardMethod<T>? _fromDerivative = save == Saved.Derivative ? generated.BackwardFromDerivative : null;
    private readonly ForwardWithDerivativeMethod<T>? _both = save == Saved.Derivative ? generated.ForwardWithDerivative : null;

    /// <summary>Runs all of them on three spans of the expectations' length.</summary>
    public void Check(SpanExpectations<T> expected, Span<T> a, Span<T> b, Span<T> c)
    {
        CheckForward(expected, a, b);
        CheckBackward(_fromInput, "BackwardFromInput", expected.Input, expected.Gradient, expected.FromInput, a, b, c);
        if (_fromOutput is not null)
        {
            CheckBackward(_fromOutput, "BackwardFromOutput", expected.Output, expected.Gradient, expected.FromOutput, a, b, c);
        }

        if (_fromDerivative is not null)
        {
            CheckBackward(_fromDerivative, "BackwardFromDerivative", expected.Derivative, expected.Gradient, expected.FromInput, a, b, c);
        }

        if (_both is not null)
        {
            CheckForwardWithDerivative(_both, expected, a, b, c);
        }
    }

    private static void CheckBackward(
        BackwardMethod<T> backward, string name, T[] saved, T[] gradient, T[] expected, Span<T> a, Span<T> b, Span<T> c)
    {
        saved.CopyTo(a);
        gradient.CopyTo(b);
        c.Fill(T.NaN);
        backward(a, b, c);
        Bits.AssertSame(expected, c, name);
        Bits.AssertSame(saved, a, name + " (what was saved)");
        Bits.AssertSame(gradient, b, name + " (the output's gradient)");

        backward(a, b, b);
        Bits.AssertSame(expected, b, name + " in place of the gradient");

        gradient.CopyTo(b);
        backward(a, b, a);
        Bits.AssertSame(expected, a, name + " in place of what was saved");
    }

    private static void CheckForwardWithDerivative(
        ForwardWithDerivativeMethod<T> both, SpanExpectations<T> expected, Span<T> a, Span<T> b, Span<T> c)
    {
        const string Name = "ForwardWithDerivative";
        expected.Input.CopyTo(a);
        b.Fill(T.NaN);
        c.Fill(T.NaN);
        both(a, b, c);
        Bits.AssertSame(expected.Output, b, Name);
        Bits.AssertSame(expected.Derivative, c, Name + ", the derivative");
        Bits.AssertSame(expected.Input, a, Name + " (the input)");

        both(a, a, c);
        Bits.AssertSame(expected.Output, a, Name + " in place");
        Bits.AssertSame(expected.Derivative, c, Name + " in place, the derivative");

        expected.Input.CopyTo(a);
        both(a, b, a);
        Bits.AssertSame(expected.Output, b, Name + ", the derivative in place");
        Bits.AssertSame(expected.Derivative, a, Name + ", the derivative in place");
    }

    private void CheckForward(SpanExpectations<T> expected, Span<T> a, Span<T> b)
    {
        expected.Input.CopyTo(a);
        b.Fill(T.NaN);
        _forward(a, b);
        Bits.AssertSame(expected.Output, b, "Forward");
        Bits.AssertSame(expected.Input, a, "Forward (the input)");
        _forward(a, a);
        Bits.AssertSame(expected.Output, a, "Forward in place");
    }
}
