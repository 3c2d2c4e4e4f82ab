using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>A way to compute a function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Stable">The way; the output stands for the local.</param>
/// <param name="Local">What the local holds, or <see langword="null"/> if there is none.</param>
internal sealed record StableForm(Formula Function, Formula Stable, Formula? Local);
