namespace Activations.Generator.Planning;

/// <summary>A form of the derivative that the algebra allows and the plan refused.</summary>
/// <param name="Form">The form as text, in x and y.</param>
/// <param name="Reason">Why, with the figure where it is a matter of accuracy.</param>
internal sealed record RejectedForm(string Form, string Reason);
