namespace Activations.Generator.Tests.Infrastructure;

/// <summary>A source for <see cref="InMemoryCompiler"/>. Paths must differ: file-local types are named after them.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's text.</param>
internal sealed record SourceFile(string Path, string Text);
