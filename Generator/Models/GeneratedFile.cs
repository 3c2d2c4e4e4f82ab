namespace Activations.Generator.Models;

/// <summary>A file that the generator adds to the user's compilation.</summary>
/// <param name="HintName">Its name, unique among the generator's files.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Text);
