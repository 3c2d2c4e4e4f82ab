using System;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

/// <summary>
/// An activation function as others compute it: the peers of a generated class, and the reference for its accuracy.
/// Nothing here shares code with the generator.
/// </summary>
internal interface IFunction
{
    /// <summary>The catalogue's name.</summary>
    static abstract string Name { get; }

    // --- the loop that people write: MathF, and a derivative that evaluates the exponential again ---

    static abstract float Naive(float x);

    static abstract float NaiveDerivative(float x);

    // --- the reference: stable textbook formulas in double ---

    static abstract double Value(double x);

    static abstract double Derivative(double x);

    /// <summary>The derivative at the x with f(x) = <paramref name="y"/>; NaN where y is no output.</summary>
    static virtual double DerivativeFromOutput(double y) => double.NaN;

    /// <summary>A zero of the derivative other than x = 0, around which no relative accuracy can be had.</summary>
    static virtual double? ZeroOfDerivative => null;

    // --- System.Numerics.Tensors, where it has the operations ---

    static virtual bool HasTensorForward => false;

    static virtual void TensorForward(Buffers buffers, int length) => throw new NotSupportedException();

    static virtual bool HasTensorBackward => false;

    static virtual void TensorBackward(Buffers buffers, int length) => throw new NotSupportedException();

    // --- native libraries ---

    static virtual OneDnnAlgorithm? OneDnn => null;

    static virtual XnnPackOperator? XnnPack => null;
}
