using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>The evaluation of an exponential, or of a function made of exponentials, that was met while lifting.</summary>
/// <param name="Function">What is called, as it is spelled.</param>
/// <param name="Argument">What of.</param>
/// <param name="Value">What it gives.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Call">The index of the innermost call that it is part of, or -1.</param>
/// <param name="Type">The type of what it gives.</param>
internal sealed record Evaluation(string Function, Formula Argument, Formula Value, SyntaxNode Syntax, int Call, ITypeSymbol? Type);
