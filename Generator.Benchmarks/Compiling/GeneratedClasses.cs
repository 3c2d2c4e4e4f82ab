using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Activations.Generator.Tests.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.Compiling;

/// <summary>
/// Activation classes as the generator completes them, compiled and loaded in this process: so that a command covers
/// whatever the catalogue has.
/// </summary>
internal sealed class GeneratedClasses
{
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly Assembly _assembly;

    /// <param name="classes">The classes.</param>
    /// <param name="edit">What is changed in each generated file before it is compiled.</param>
    /// <exception cref="InvalidOperationException">What was generated doesn't compile.</exception>
    public GeneratedClasses(IReadOnlyCollection<ActivationCase> classes, Func<string, string>? edit = null)
    {
        CSharpCompilation compilation = Declare(classes);
        _trees = Generate(compilation);
        IReadOnlyList<SyntaxTree> edited = edit is null ? _trees : [.. _trees.Select(tree => Parse(edit(tree.ToString()), tree.FilePath))];

        // The compiler's default is code for debugging, which the just-in-time compiler leaves alone.
        CSharpCompilation complete = compilation
            .AddSyntaxTrees(edited)
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));
        using MemoryStream image = new();
        if (complete.Emit(image) is { Success: false } result)
        {
            throw new InvalidOperationException(result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error).ToString());
        }

        image.Position = 0;
        _assembly = new AssemblyLoadContext("Generated classes").LoadFromStream(image);
    }

    /// <summary>All that is generated for some classes, what they call included, without comments.</summary>
    public static string Code(IReadOnlyCollection<ActivationCase> classes)
        => string.Join('\n', Generate(Declare(classes)).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).Select(WithoutComments));

    /// <summary>A static member of a class.</summary>
    /// <exception cref="MissingMethodException">The class doesn't have it.</exception>
    public TDelegate Method<TDelegate>(ActivationCase activation, string name)
        where TDelegate : Delegate
    {
        // The delegate's parameters choose the overload.
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(static parameter => parameter.ParameterType)];
        return (_assembly.GetType(activation.TypeName)?.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)
            ?? throw new MissingMethodException(activation.TypeName, name)).CreateDelegate<TDelegate>();
    }

    /// <summary>Whether two classes have the same code under two names.</summary>
    public bool AreAlike(ActivationCase one, ActivationCase other) => CodeOf(one) == CodeOf(other);

    private static CSharpCompilation Declare(IReadOnlyCollection<ActivationCase> classes)
    {
        string declarations = string.Concat(classes.Select(static c => c.Declaration));
        return CompilerReferences.Compile([Parse($"using Activations;\nnamespace {ActivationCase.Namespace};\n{declarations}")]);
    }

    private static ImmutableArray<SyntaxTree> Generate(CSharpCompilation compilation)
        => CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: CompilerReferences.ParseOptions)
            .RunGenerators(compilation)
            .GetRunResult()
            .GeneratedTrees;

    private static SyntaxTree Parse(string text, string path = "")
        => CSharpSyntaxTree.ParseText(text, CompilerReferences.ParseOptions, path, Encoding.UTF8);

    private static string WithoutComments(SyntaxTree tree)
        => string.Join('\n', tree.ToString().Split('\n').Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    /// <summary>A class's file without its comments and with another name.</summary>
    private string CodeOf(ActivationCase activation)
    {
        SyntaxTree tree = _trees.Single(tree => tree.FilePath.Contains($"{activation.TypeName}.", StringComparison.Ordinal));
        return WithoutComments(tree).Replace(activation.ClassName, "Class", StringComparison.Ordinal);
    }
}
