using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>A part of the line on which a function has one formula.</summary>
/// <param name="Lower">The lower end, or -∞.</param>
/// <param name="HasLower">Whether the lower end belongs to the piece.</param>
/// <param name="Upper">The upper end, or +∞.</param>
/// <param name="HasUpper">Whether the upper end belongs to the piece.</param>
/// <param name="Formula">The formula there, without conditions.</param>
internal sealed record Piece(double Lower, bool HasLower, double Upper, bool HasUpper, Formula Formula);
