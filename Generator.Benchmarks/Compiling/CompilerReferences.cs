using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.Compiling;

/// <summary>Compilations in this process, as a user's project would have them.</summary>
internal static class CompilerReferences
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12);

    /// <summary>The framework that this process runs on and the attributes' assembly.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Read()];

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
        => CSharpCompilation.Create("Subject", trees, All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<MetadataReference> Read()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(ActivationAttribute).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
