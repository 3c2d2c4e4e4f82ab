namespace Activations.Sample.Layers;

/// <summary>The rectified linear unit.</summary>
[Activation("relu")]
public sealed partial class Relu;

/// <summary>The rectified linear unit in double precision: the reference of the gradient check.</summary>
[Activation("relu", ElementType = typeof(double))]
public sealed partial class ReluDouble;
