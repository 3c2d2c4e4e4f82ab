namespace Activations.Generator.Planning.Vetting;

/// <summary>What a form of the derivative loses.</summary>
/// <param name="Error">
/// The largest absolute error, relative to the derivative's largest value; NaN if the form is no number somewhere.
/// </param>
/// <param name="At">The input where that is.</param>
/// <param name="RelativeError">The largest error relative to the derivative itself.</param>
internal readonly record struct VettingResult(double Error, double At, double RelativeError);
