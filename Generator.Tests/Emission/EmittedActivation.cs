using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Emission;

/// <summary>Brings together what a user's compilation would hold.</summary>
internal static class EmittedActivation
{
    /// <summary>The helper files of programs that call exponentials at most.</summary>
    public static IReadOnlyList<SourceFile> Helpers { get; } = [.. HelpersFor(
        from name in new[] { "Exp", "Expm1" }
        from type in new[] { ElementType.Single, ElementType.Double }
        select new CalledFunction(name, type))];

    /// <summary>The user's part, the emitted one, and the helpers.</summary>
    /// <param name="source">What is emitted.</param>
    /// <param name="user">The user's source; by default a class that isn't nested.</param>
    public static IEnumerable<SourceFile> Sources(ActivationSource source, string? user = null)
    {
        yield return new SourceFile("User.cs", user ?? Declaration(source.Hierarchy));
        yield return new SourceFile(HintName.For(source.Hierarchy), ActivationEmitter.Emit(source));
        foreach (SourceFile helper in HelpersFor(CalledFunctions.In(source.Plan)))
        {
            yield return helper;
        }
    }

    private static IEnumerable<SourceFile> HelpersFor(IEnumerable<CalledFunction> functions) =>
    [
        new SourceFile(
            "Embedded.cs",
            "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }"),
        .. HelperFiles.For(functions, SamplePlans.Modern).Select(static file => new SourceFile(file.HintName, file.Text)),
    ];

    private static string Declaration(HierarchySpec hierarchy)
    {
        string type = $"/// <summary>The user's.</summary>\npublic sealed partial {hierarchy.Type.Keyword} {hierarchy.Type.Name} {{ }}";
        return hierarchy.Namespace.Length == 0 ? type : $"namespace {hierarchy.Namespace};\n{type}";
    }
}
