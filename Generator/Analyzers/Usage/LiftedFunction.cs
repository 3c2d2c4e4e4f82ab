using System.Collections.Generic;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>A hand-written function as the IR has it.</summary>
/// <param name="Unit">Where it is written.</param>
/// <param name="Formula">What it computes; the variables are parameters of the formula, without an input.</param>
/// <param name="Variables">What it depends on.</param>
/// <param name="Evaluations">The exponentials that it evaluates, in their order.</param>
/// <param name="Calls">The calls that were replaced by bodies, in their order.</param>
/// <param name="Stores">The fields, properties and collections that hold the result afterwards.</param>
/// <param name="Target">The variable that receives the result, if it isn't returned.</param>
internal sealed record LiftedFunction(
    FunctionUnit Unit,
    Formula Formula,
    IReadOnlyList<FreeVariable> Variables,
    IReadOnlyList<Evaluation> Evaluations,
    IReadOnlyList<InlinedCall> Calls,
    IReadOnlyList<ISymbol> Stores,
    FreeVariable? Target)
{
    /// <summary>Whether it does something beside giving its result.</summary>
    public bool HasEffects { get; init; }
}
