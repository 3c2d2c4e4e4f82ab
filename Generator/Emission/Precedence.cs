namespace Activations.Generator.Emission;

/// <summary>How tightly C#'s operators bind, loosest first.</summary>
internal enum Precedence
{
    Conditional,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
