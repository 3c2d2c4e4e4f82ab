namespace Activations.Generator.Emission;

/// <summary>A file of the vector math as it goes into the user's compilation.</summary>
/// <param name="HintName">The name under which it is added.</param>
/// <param name="Text">Its text.</param>
internal sealed record HelperFile(string HintName, string Text);
