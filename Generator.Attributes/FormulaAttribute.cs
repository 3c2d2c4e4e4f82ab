using System;

namespace Activations;

/// <summary>
/// Marks the static method, from one value of the element type to another, that defines a custom activation. The
/// generator reads the method's body at compile time and derives everything else from it.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class FormulaAttribute : Attribute
{
}
