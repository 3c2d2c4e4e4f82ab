namespace Activations.Sample.Layers;

/// <summary>The sigmoid linear unit, whose derivative its output doesn't tell.</summary>
[Activation("silu")]
public sealed partial class Silu;

/// <summary>The sigmoid linear unit in double precision: the reference of the gradient check.</summary>
[Activation("silu", ElementType = typeof(double))]
public sealed partial class SiluDouble;
