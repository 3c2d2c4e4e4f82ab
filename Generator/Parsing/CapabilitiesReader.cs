using System.Linq;
using System.Runtime.CompilerServices;

using Activations.Generator.Models;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing;

/// <summary>Looks up in a compilation what the generated code can use.</summary>
internal static class CapabilitiesReader
{
    private static readonly ConditionalWeakTable<Compilation, object> s_hasSpans = new();

    public static TargetCapabilities Read(Compilation compilation)
        => new(
            HasStaticAbstractInterface: Has(compilation, WellKnownNames.StaticAbstractInterface),
            HasHardwareVectors: Has(compilation, WellKnownNames.HardwareVector));

    /// <summary>
    /// Whether the least is there that any form of the generated code is written with: what the System.Memory package
    /// brings to frameworks that have no spans of their own.
    /// </summary>
    /// <remarks>Asked for each class, and each answer goes through all references: so it is remembered for the compilation.</remarks>
    public static bool HasSpans(Compilation compilation) => (bool)s_hasSpans.GetValue(
        compilation,
        static c => Has(c, WellKnownNames.SpanExtensions) && Has(c, WellKnownNames.UnsafeReferences));

    /// <summary>
    /// Whether the type can be used: another assembly may have an internal one of that name, which
    /// <see cref="Compilation.GetTypeByMetadataName"/> doesn't tell from the real one.
    /// </summary>
    private static bool Has(Compilation compilation, string name)
        => compilation.GetTypesByMetadataName(name)
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
