namespace Activations.Sample.Layers;

/// <summary>No activation at all: what the others are compared with.</summary>
[Activation("identity")]
public sealed partial class Identity;

/// <summary>The identity in double precision: the reference of the gradient check.</summary>
[Activation("identity", ElementType = typeof(double))]
public sealed partial class IdentityDouble;
