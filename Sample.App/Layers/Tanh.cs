namespace Activations.Sample.Layers;

/// <summary>The sigmoid's odd sister.</summary>
[Activation("tanh")]
public sealed partial class Tanh;

/// <summary>The hyperbolic tangent in double precision: the reference of the gradient check.</summary>
[Activation("tanh", ElementType = typeof(double))]
public sealed partial class TanhDouble;
