using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// What a project for netstandard2.0 that uses the package compiles against. The test project lists the files. What is
/// compiled against them runs here too: the runtime has facades for them.
/// </summary>
internal static class NetStandardReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_all = new(Read);

    public static ImmutableArray<MetadataReference> All => s_all.Value;

    private static ImmutableArray<MetadataReference> Read()
        =>
        [
            .. typeof(NetStandardReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(metadata => metadata.Key == nameof(NetStandardReferences)).Value!
                .Split(';')
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
}
