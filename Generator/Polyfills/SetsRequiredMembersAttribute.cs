using System.ComponentModel;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the copy constructors of records with required members compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class SetsRequiredMembersAttribute : Attribute
{
}
