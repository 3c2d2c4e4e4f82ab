namespace Activations.Generator.Models;

/// <summary>One type declaration that the generated file repeats: an enclosing type, or the annotated class itself.</summary>
/// <param name="Keyword">
/// <c>class</c>, <c>record</c>, <c>struct</c>, <c>record struct</c> or <c>interface</c>.
/// </param>
/// <param name="Name">The name as it is to be written: with <c>@</c> if it is a keyword.</param>
/// <param name="TypeParameters">Empty, or the list as it is to be written, such as <c>&lt;T&gt;</c>.</param>
internal sealed record TypeSpec(string Keyword, string Name, string TypeParameters);
