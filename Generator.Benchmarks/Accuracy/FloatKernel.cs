using System;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>A kernel under test: one result for each argument.</summary>
internal delegate void FloatKernel(ReadOnlySpan<float> arguments, Span<float> results);
