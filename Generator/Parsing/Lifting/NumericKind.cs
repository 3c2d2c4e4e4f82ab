namespace Activations.Generator.Parsing.Lifting;

/// <summary>What a formula can compute with.</summary>
internal enum NumericKind
{
    /// <summary>Anything else.</summary>
    None,

    /// <summary><see langword="float"/> or <see langword="double"/>: real numbers to the algebra.</summary>
    Real,

    /// <summary>Integers.</summary>
    Integer,

    /// <summary><see langword="bool"/>.</summary>
    Condition,
}
