// Names that the generated code must not mistake for the framework's or its own.

namespace Modern.Hostile;

internal static class Math;

internal static class MathF;

internal static class BitConverter;

internal static class System;

internal static class Activations;

internal static class Kernels;

internal static class Vector512;

internal struct Vector128<T>;

internal struct Span<T>;

internal enum Saved;

/// <summary>Among them.</summary>
[Activation("silu")]
internal sealed partial class Silu;

/// <summary>Among them, with a formula.</summary>
[Activation(ElementType = typeof(double))]
internal sealed partial class Cosine
{
    [Formula]
    private static double Squashed(double x) => x / (1.0 + global::System.Math.Exp(-x));
}
