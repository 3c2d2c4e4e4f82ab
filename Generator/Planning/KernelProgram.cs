using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>
/// A straight-line program over one argument in static single assignment form: what a kernel computes for each
/// element, in every width.
/// </summary>
/// <param name="Instructions">The instructions; each refers only to earlier ones.</param>
/// <param name="Results">
/// The indices of the results: one, or two where a forward pass gives the output and then the derivative.
/// </param>
internal sealed record KernelProgram(EquatableArray<KernelInstruction> Instructions, EquatableArray<int> Results);
