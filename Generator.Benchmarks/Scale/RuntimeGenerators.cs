using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Activations.Generator.Benchmarks.Scale;

/// <summary>The runtime's own generators, as the SDK on this machine has them.</summary>
internal static class RuntimeGenerators
{
    private static readonly string s_packs = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));

    /// <summary>Loads the generators of an assembly.</summary>
    /// <param name="pack">The reference pack.</param>
    /// <param name="file">The assembly's file.</param>
    /// <returns>The generators; none if the newest pack of this machine has no such file.</returns>
    public static IReadOnlyList<ISourceGenerator> Load(string pack, string file)
        => Find(pack, Path.Combine("analyzers", "dotnet", "cs", file)) is { } path
            ?
            [
                .. TypesOf(Assembly.LoadFrom(path))
                    .Where(static type => !type.IsAbstract && type.IsDefined(typeof(GeneratorAttribute)))
                    .Select(static type => Activator.CreateInstance(type, nonPublic: true))
                    .Select(static generator => generator as ISourceGenerator ?? ((IIncrementalGenerator)generator!).AsSourceGenerator()),
            ]
            : [];

    /// <summary>The assemblies of a reference pack that start with a name.</summary>
    public static IEnumerable<string> References(string pack, string start)
        => Find(pack, "ref") is { } folder ? Directory.EnumerateFiles(folder, start + "*.dll", SearchOption.AllDirectories) : [];

    /// <summary>Without the code fixes that stand in some of them: they need an assembly that isn't here.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    private static string? Find(string pack, string path)
        => Directory.Exists(Path.Combine(s_packs, pack))
            ? Directory.EnumerateDirectories(Path.Combine(s_packs, pack))
                .Select(folder => Path.Combine(folder, path))
                .LastOrDefault(Path.Exists)
            : null;
}
