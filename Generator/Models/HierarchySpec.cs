namespace Activations.Generator.Models;

/// <summary>Where a type is declared: what has to stand around a further part of it.</summary>
/// <param name="Namespace">
/// The namespace, dotted and with <c>@</c> before each keyword; the empty string is the global namespace.
/// </param>
/// <param name="ContainingTypes">The types that it is nested in, the outermost first.</param>
/// <param name="Type">The type itself.</param>
internal sealed record HierarchySpec(string Namespace, EquatableArray<TypeSpec> ContainingTypes, TypeSpec Type);
