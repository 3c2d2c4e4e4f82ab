using System;
using System.Collections.Generic;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

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

    /// <summary>What it assigns: fields, properties and collections, locals left out.</summary>
    public IReadOnlyList<ISymbol> Written { get; init; } = [];

    /// <summary>The lambda that gives the elements of the result, where <c>Select</c> or the like makes it of one.</summary>
    public SyntaxNode? ElementLambda { get; init; }

    /// <summary>What a local of it holds in the end, by its declarator; <see langword="null"/> where that isn't known.</summary>
    public Func<SyntaxNode, Formula?> ValueOfLocal { get; init; } = static _ => null;
}
