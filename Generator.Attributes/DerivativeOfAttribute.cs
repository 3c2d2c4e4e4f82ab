using System;

namespace Activations;

/// <summary>
/// Says that a hand-written method is the derivative of another method of the same type, so that the analyzers
/// check it: <c>[DerivativeOf(nameof(Sigmoid))]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DerivativeOfAttribute : Attribute
{
    /// <summary>
    /// Names the method whose derivative the annotated one is.
    /// </summary>
    /// <param name="method">The method's name; use <see langword="nameof"/>.</param>
    public DerivativeOfAttribute(string method)
    {
        Method = method;
    }

    /// <summary>The name of the method whose derivative the annotated one is.</summary>
    public string Method { get; }
}
