using System;
using Activations.Generator.Benchmarks.Functions;
using Activations.Generator.Benchmarks.Subjects;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>The calls that are timed, except those of the native libraries.</summary>
internal static class Calls
{
    // --- ours ---

    public readonly struct Forward<T> : ICall
        where T : IActivation<T, float>
    {
        public void Invoke(Buffers buffers, int length) => T.Forward(buffers.Input(length), buffers.Result(length));
    }

    public readonly struct ForwardWithDerivative<T> : ICall
        where T : ISavesDerivative
    {
        public void Invoke(Buffers buffers, int length)
            => T.ForwardWithDerivative(buffers.Input(length), buffers.Result(length), buffers.SecondResult(length));
    }

    public readonly struct BackwardFromOutput<T> : ICall
        where T : ISavesOutput
    {
        public void Invoke(Buffers buffers, int length)
            => T.BackwardFromOutput(buffers.Output(length), buffers.Gradient(length), buffers.Result(length));
    }

    public readonly struct BackwardFromDerivative<T> : ICall
        where T : ISavesDerivative
    {
        public void Invoke(Buffers buffers, int length)
            => T.BackwardFromDerivative(buffers.Derivative(length), buffers.Gradient(length), buffers.Result(length));
    }

    public readonly struct LayerForward(IActivationLayer<float> layer) : ICall
    {
        public void Invoke(Buffers buffers, int length) => layer.Forward(buffers.Input(length));
    }

    public readonly struct LayerBackward(IActivationLayer<float> layer) : ICall
    {
        public void Invoke(Buffers buffers, int length) => layer.Backward(buffers.Gradient(length), buffers.Result(length));
    }

    // --- the scalar loop ---

    public readonly struct NaiveForward<T> : ICall
        where T : IFunction
    {
        public void Invoke(Buffers buffers, int length)
        {
            ReadOnlySpan<float> input = buffers.Input(length);
            Span<float> output = buffers.Result(length);
            for (int i = 0; i < input.Length && i < output.Length; i++)
            {
                output[i] = T.Naive(input[i]);
            }
        }
    }

    public readonly struct NaiveBackward<T> : ICall
        where T : IFunction
    {
        public void Invoke(Buffers buffers, int length)
        {
            ReadOnlySpan<float> input = buffers.Input(length);
            ReadOnlySpan<float> outputGradient = buffers.Gradient(length);
            Span<float> inputGradient = buffers.Result(length);
            for (int i = 0; i < input.Length && i < outputGradient.Length && i < inputGradient.Length; i++)
            {
                inputGradient[i] = outputGradient[i] * T.NaiveDerivative(input[i]);
            }
        }
    }

    // --- System.Numerics.Tensors ---

    public readonly struct TensorForward<T> : ICall
        where T : IFunction
    {
        public void Invoke(Buffers buffers, int length) => T.TensorForward(buffers, length);
    }

    public readonly struct TensorBackward<T> : ICall
        where T : IFunction
    {
        public void Invoke(Buffers buffers, int length) => T.TensorBackward(buffers, length);
    }

    // --- the limit: the same bytes read and written, and nothing computed ---

    public readonly struct CopyOne : ICall
    {
        public void Invoke(Buffers buffers, int length) => buffers.Input(length).CopyTo(buffers.Result(length));
    }

    public readonly struct CopyToTwo : ICall
    {
        public void Invoke(Buffers buffers, int length)
            => Traffic.OneToTwo(buffers.Input(length), buffers.Result(length), buffers.SecondResult(length));
    }

    public readonly struct CopyFromTwo : ICall
    {
        public void Invoke(Buffers buffers, int length)
            => Traffic.TwoToOne(buffers.Output(length), buffers.Gradient(length), buffers.Result(length));
    }
}
