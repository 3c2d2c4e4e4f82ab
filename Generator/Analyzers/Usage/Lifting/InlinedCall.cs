using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>A call that was replaced by the body of what it calls.</summary>
/// <param name="Name">The name of what is called.</param>
/// <param name="Body">The declaration of what is called.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Parent">The index of the call that it is part of, or -1.</param>
/// <param name="Result">What it gives, or <see langword="null"/> if it couldn't be lifted.</param>
/// <param name="Type">The type of what it gives.</param>
internal sealed record InlinedCall(string Name, SyntaxNode Body, SyntaxNode Syntax, int Parent, Formula? Result, ITypeSymbol? Type);
