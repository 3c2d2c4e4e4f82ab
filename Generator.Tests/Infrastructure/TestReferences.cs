using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Compilations as a user's project would have them.</summary>
internal static class TestReferences
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    /// <summary>The framework that the tests run on and the attributes' assembly.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Read();

    public static CSharpCompilation Compile(params string[] sources) => Compile(ParseOptions, sources);

    public static CSharpCompilation Compile(CSharpParseOptions parseOptions, params string[] sources)
        => CSharpCompilation.Create(
            "User",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, $"Test{index}.cs")),
            All,
            CompilationOptions);

    private static ImmutableArray<MetadataReference> Read()
    {
        string frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == frameworkFolder)
                .Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ActivationAttribute).Assembly.Location),
        ];
    }
}
