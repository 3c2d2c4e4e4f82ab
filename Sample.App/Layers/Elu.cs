namespace Activations.Sample.Layers;

/// <summary>The exponential linear unit.</summary>
[Activation("elu")]
public sealed partial class Elu;

/// <summary>The exponential linear unit in double precision: the reference of the gradient check.</summary>
[Activation("elu", ElementType = typeof(double))]
public sealed partial class EluDouble;
