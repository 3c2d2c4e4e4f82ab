namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// A polynomial in place of a form that cancels around 0: x - tanh x has no digits left there, x³·p(x²) has all.
/// </summary>
/// <param name="Radius">The polynomial is used for |x| below it.</param>
/// <param name="PairedSteps">How many of Horner's last steps carry their roundings along.</param>
internal readonly record struct PatchForm(double Radius, int PairedSteps);
