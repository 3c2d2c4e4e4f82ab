using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>A part of the line on which a function has one formula.</summary>
/// <param name="Lower">The lower end, or -∞.</param>
/// <param name="HasLower">Whether the lower end belongs to the piece.</param>
/// <param name="Upper">The upper end, or +∞.</param>
/// <param name="HasUpper">Whether the upper end belongs to the piece.</param>
/// <param name="Formula">The formula there, without conditions.</param>
internal sealed record Piece(double Lower, bool HasLower, double Upper, bool HasUpper, Formula Formula)
{
    /// <summary>A piece of a function for which only its place matters: the whole line.</summary>
    public static Piece Line { get; } = Whole(new FormulaBuilder().Input.ToFormula());

    /// <summary>The whole line with one formula.</summary>
    public static Piece Whole(Formula formula) => new(double.NegativeInfinity, false, double.PositiveInfinity, false, formula);
}
