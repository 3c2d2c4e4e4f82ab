using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>A hand-written derivative that the algebra has proved to be one.</summary>
/// <param name="Function">The derivative.</param>
/// <param name="Forward">The function that it is the derivative of.</param>
/// <param name="Formula">What it computes, as a function of the input, with the output where it takes it.</param>
/// <param name="Input">The variable that is the input, if it takes it.</param>
/// <param name="Output">The variable that holds the output, if it takes it.</param>
/// <param name="Gradient">The factor that comes from behind, if there is one.</param>
internal sealed record ProvenDerivative(
    LiftedFunction Function,
    ForwardFunction Forward,
    Formula Formula,
    FreeVariable? Input,
    FreeVariable? Output,
    FreeVariable? Gradient)
{
    /// <summary>Whether the functions beside it take the output where this takes the input: so may its callers.</summary>
    public bool IsAmbiguous { get; init; }
}
