using System;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

/// <summary>
/// An activation function as others compute it: the peers of a generated class. Nothing here shares code with the
/// generator.
/// </summary>
internal interface IFunction
{
    /// <summary>The catalogue's name.</summary>
    static abstract string Name { get; }

    // --- the loop that people write: MathF, and a derivative that evaluates the exponential again ---

    static abstract float Naive(float x);

    static abstract float NaiveDerivative(float x);

    // --- System.Numerics.Tensors, where it has the operations ---

    static virtual bool HasTensorForward => false;

    static virtual void TensorForward(Buffers buffers, int length) => throw new NotSupportedException();

    static virtual bool HasTensorBackward => false;

    static virtual void TensorBackward(Buffers buffers, int length) => throw new NotSupportedException();

    // --- native libraries ---

    static virtual OneDnnAlgorithm? OneDnn => null;

    static virtual XnnPackOperator? XnnPack => null;
}
