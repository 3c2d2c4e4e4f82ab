using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// All the classes of <see cref="ActivationCases"/> as the generator completes them, compiled once for all tests.
/// </summary>
internal sealed class GeneratedCode
{
    /// <summary>Where a child process finds what its parent has compiled.</summary>
    public const string ImageVariable = "ACTIVATIONS_TEST_IMAGE";

    private static readonly Lazy<GeneratedCode> s_instance = new(
        () => Environment.GetEnvironmentVariable(ImageVariable) is { Length: > 0 } path
            ? new GeneratedCode(File.ReadAllBytes(path), new Dictionary<string, string>())
            : Compile(InMemoryCompiler.DefaultReferences, AllCases));

    private static readonly Lazy<GeneratedCode> s_portable = new(() => Compile(NetStandardReferences.All, AllCases));

    private readonly IReadOnlyDictionary<string, string> _files;

    private GeneratedCode(byte[] image, IReadOnlyDictionary<string, string> files)
    {
        _files = files;
        Image = image;
        var context = new AssemblyLoadContext("Generated");
        Assembly = new LoadedAssembly(context, context.LoadFromStream(new MemoryStream(image)), documentation: "");
    }

    public static GeneratedCode Instance => s_instance.Value;

    /// <summary>What a project for netstandard2.0 gets.</summary>
    public static GeneratedCode Portable => s_portable.Value;

    private static IEnumerable<ActivationCase> AllCases => ActivationCases.All.Concat(ActivationCases.Parallel).Concat(ActivationCases.Fast);

    public LoadedAssembly Assembly { get; }

    /// <summary>The assembly's bytes.</summary>
    public byte[] Image { get; }

    /// <summary>Classes of one test's own, compiled for it alone.</summary>
    public static GeneratedCode Of(params ActivationCase[] cases) => Compile(InMemoryCompiler.DefaultReferences, cases);

    /// <summary>The generated file of a class.</summary>
    public string Text(ActivationCase activation)
        => _files.Single(file => file.Key.Contains($"/{activation.TypeName}.", StringComparison.Ordinal)).Value;

    private static GeneratedCode Compile(ImmutableArray<MetadataReference> references, IEnumerable<ActivationCase> cases)
    {
        InMemoryCompiler compiler = new() { LanguageVersion = LanguageVersion.CSharp12, References = references };
        string declarations = string.Concat(cases.Select(c => c.Declaration));
        CSharpCompilation user = compiler.CreateCompilation(
            new SourceFile("User.cs", $"using Activations;\nnamespace {ActivationCase.Namespace};\n{declarations}"));

        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: compiler.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation compilation, out _);

        using var image = new MemoryStream();
        IEnumerable<Diagnostic> diagnostics = compilation.Emit(image).Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(diagnostics.Take(20));
        return new GeneratedCode(
            image.ToArray(),
            compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath.Replace('\\', '/'), tree => tree.ToString()));
    }
}
