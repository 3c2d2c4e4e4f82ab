namespace Activations.Sample.Layers;

/// <summary>A form of the derivative that the compiler refused.</summary>
/// <param name="Form">The form, in x and y.</param>
/// <param name="Reason">Why it was refused.</param>
internal sealed record RefusedForm(string Form, string Reason);
