using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Compiles sources as the strictest user would: every warning an error at the highest level, nullable, documentation
/// checked, <c>checked</c> arithmetic, no unsafe code, no implicit usings.
/// </summary>
internal sealed record InMemoryCompiler
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_defaultReferences = new(LoadDefaultReferences);

    /// <summary>The runtime's own assemblies and Activations.Attributes.</summary>
    public static ImmutableArray<MetadataReference> DefaultReferences => s_defaultReferences.Value;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    public ImmutableArray<MetadataReference> References { get; init; } = DefaultReferences;

    /// <summary>Symbols as the SDK defines them for the target framework.</summary>
    public ImmutableArray<string> PreprocessorSymbols { get; init; } =
        ["NET", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NETCOREAPP3_0_OR_GREATER"];

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    public bool CheckOverflow { get; init; } = true;

    /// <summary>Off by default: nobody has to allow unsafe code for what is generated.</summary>
    public bool AllowUnsafe { get; init; }

    public CSharpParseOptions ParseOptions
        => new(LanguageVersion, DocumentationMode.Diagnose, SourceCodeKind.Regular, PreprocessorSymbols);

    public CSharpCompilation CreateCompilation(params IEnumerable<SourceFile> sources)
        => CSharpCompilation.Create(
            "InMemory" + Guid.NewGuid().ToString("N"),
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: Optimization,
                checkOverflow: CheckOverflow,
                allowUnsafe: AllowUnsafe,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>All warnings and errors.</summary>
    public ImmutableArray<Diagnostic> Diagnose(params IEnumerable<SourceFile> sources)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        return Significant(CreateCompilation(sources).Emit(image, xmlDocumentationStream: documentation).Diagnostics);
    }

    /// <summary>Compiles, asserts that there is no warning, and loads the assembly.</summary>
    public LoadedAssembly Load(params IEnumerable<SourceFile> sources)
    {
        CSharpCompilation compilation = CreateCompilation(sources);
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        ImmutableArray<Diagnostic> diagnostics =
            Significant(compilation.Emit(image, xmlDocumentationStream: documentation).Diagnostics);
        Assert.True(diagnostics.IsEmpty, string.Join('\n', diagnostics.Take(20)));

        image.Position = 0;
        documentation.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        return new LoadedAssembly(context, context.LoadFromStream(image), new StreamReader(documentation).ReadToEnd());
    }

    private static ImmutableArray<Diagnostic> Significant(ImmutableArray<Diagnostic> diagnostics)
        => [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    private static ImmutableArray<MetadataReference> LoadDefaultReferences()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Saved).Assembly.Location),
        ];
    }
}
