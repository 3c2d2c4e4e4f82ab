namespace Activations.Generator.Models;

/// <summary>
/// What is wanted of the compilation: whether certain types exist in it, not which framework it is for.
/// </summary>
/// <param name="HasStaticAbstractInterface">Whether there is an <c>IActivation&lt;TSelf, T&gt;</c> to implement.</param>
/// <param name="HasHardwareVectors">Whether there is a <c>Vector512&lt;T&gt;</c>, and with it the smaller ones.</param>
/// <remarks>It is computed anew after every edit and nearly always the same, which is where the pipeline stops.</remarks>
internal sealed record TargetCapabilities(bool HasStaticAbstractInterface, bool HasHardwareVectors);
