namespace Activations.Sample.Layers;

/// <summary>The hidden layer that is trained by default.</summary>
[Activation("sigmoid")]
public sealed partial class Sigmoid;

/// <summary>The sigmoid in double precision: the reference of the gradient check.</summary>
[Activation("sigmoid", ElementType = typeof(double))]
public sealed partial class SigmoidDouble;
