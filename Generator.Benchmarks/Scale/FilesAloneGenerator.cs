using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Activations.Generator.Benchmarks.Scale;

#pragma warning disable RS1036, RS1041, RS1042 // Nobody loads it.

/// <summary>
/// Generates a file for each of a project's but one, always the same: what the compiler's driver takes for the files
/// themselves, below which no generator of as many can be.
/// </summary>
internal sealed class FilesAloneGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<int> files = context.CompilationProvider
            .Select(static (compilation, _) => compilation.SyntaxTrees.Count() - 1)
            .SelectMany(static (count, _) => Enumerable.Range(0, count));
        context.RegisterSourceOutput(files, static (output, number) => output.AddSource(FormattableString.Invariant($"A{number}.g.cs"), "// Nothing."));
    }
}
