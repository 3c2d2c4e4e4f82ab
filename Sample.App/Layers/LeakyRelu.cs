namespace Activations.Sample.Layers;

/// <summary>The rectified linear unit that lets a little through.</summary>
[Activation("leaky_relu")]
public sealed partial class LeakyRelu;

/// <summary>The leaky rectified linear unit in double precision: the reference of the gradient check.</summary>
[Activation("leaky_relu", ElementType = typeof(double))]
public sealed partial class LeakyReluDouble;
