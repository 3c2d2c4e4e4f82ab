namespace Activations.Generator.Models;

/// <summary>Where the annotated class stands.</summary>
/// <param name="Namespace">The namespace, dotted and with <c>@</c> before keywords; empty for the global one.</param>
/// <param name="ContainingTypes">The types around the class, outermost first.</param>
/// <param name="Type">The class itself.</param>
internal sealed record HierarchySpec(string Namespace, EquatableArray<TypeSpec> ContainingTypes, TypeSpec Type);
