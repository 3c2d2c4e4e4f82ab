namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// A polynomial in place of a form that cancels around 0: x - tanh x has no digits left there, x³·p(x²) has all.
/// </summary>
/// <param name="Radius">The polynomial is used for |x| below it.</param>
internal readonly record struct PatchForm(double Radius);
