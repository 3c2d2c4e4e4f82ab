namespace Activations.Generator.Calculus;

/// <summary>How a function's two halves are related.</summary>
internal enum Symmetry
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>f(-x) = f(x).</summary>
    Even,

    /// <summary>f(-x) = -f(x).</summary>
    Odd,
}
