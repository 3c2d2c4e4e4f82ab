namespace Activations.Sample.Layers;

/// <summary>The exponential function.</summary>
[Activation("exp")]
public sealed partial class Exp;

/// <summary>The exponential function in double precision: the reference of the gradient check.</summary>
[Activation("exp", ElementType = typeof(double))]
public sealed partial class ExpDouble;
