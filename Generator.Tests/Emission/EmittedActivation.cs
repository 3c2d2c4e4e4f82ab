using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Emission;

/// <summary>Brings together what a user's compilation would hold.</summary>
internal static class EmittedActivation
{
    /// <summary>The helper files that tests compile beside the emitted one.</summary>
    public static IReadOnlyList<SourceFile> Helpers { get; } =
    [
        new SourceFile(
            "Embedded.cs",
            "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }"),
        .. HelperFiles.For(["Exp", "Expm1"], SamplePlans.Modern).Select(file => new SourceFile(file.HintName, file.Text)),
    ];

    /// <summary>The user's part, the emitted one, and the helpers.</summary>
    /// <param name="source">What is emitted.</param>
    /// <param name="user">The user's source; by default a class that isn't nested.</param>
    public static IEnumerable<SourceFile> Sources(ActivationSource source, string? user = null)
    {
        yield return new SourceFile("User.cs", user ?? Declaration(source.Hierarchy));
        yield return new SourceFile(HintName.For(source.Hierarchy), ActivationEmitter.Emit(source));
        foreach (SourceFile helper in Helpers)
        {
            yield return helper;
        }
    }

    private static string Declaration(HierarchySpec hierarchy)
    {
        string type = $"/// <summary>The user's.</summary>\npublic sealed partial {hierarchy.Type.Keyword} {hierarchy.Type.Name} {{ }}";
        return hierarchy.Namespace.Length == 0 ? type : $"namespace {hierarchy.Namespace};\n{type}";
    }
}
