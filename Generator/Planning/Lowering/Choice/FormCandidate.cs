namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>A form that was tried.</summary>
/// <param name="Target">The function.</param>
/// <param name="Form">The form.</param>
/// <param name="Program">The function in it, for float.</param>
/// <param name="Error">Its largest error at the sample points, in ulp of float.</param>
/// <param name="Cost">What it costs an element.</param>
internal sealed record FormCandidate(PieceTarget Target, PieceForm Form, KernelProgram Program, double Error, int Cost);
