namespace Activations.Generator.Models;

/// <summary>A type's declaration as a further part of it repeats it: <c>partial class Outer&lt;T&gt;</c>.</summary>
/// <param name="Keyword">The kind, such as <c>class</c> or <c>record struct</c>.</param>
/// <param name="Name">The name, with <c>@</c> where it is a keyword.</param>
/// <param name="TypeParameters">The type parameters, such as <c>&lt;T&gt;</c>, or the empty string.</param>
internal sealed record TypeSpec(string Keyword, string Name, string TypeParameters);
