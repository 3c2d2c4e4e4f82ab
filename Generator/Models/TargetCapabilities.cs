namespace Activations.Generator.Models;

/// <summary>What the user's compilation can take, decided by which members exist.</summary>
/// <param name="HasStaticAbstractInterface">
/// <c>Activations.IActivation`2</c> exists and the runtime supports static abstract members.
/// </param>
/// <param name="HasHardwareVectors"><c>System.Runtime.Intrinsics.Vector512`1</c> exists.</param>
internal sealed record TargetCapabilities(bool HasStaticAbstractInterface, bool HasHardwareVectors);
