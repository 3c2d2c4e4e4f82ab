using System.Linq;

using Activations.Generator.Parsing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT011: the project must be able to compile what is generated.</summary>
internal static class TargetRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.Target,
        title: "The project cannot compile the generated code",
        messageFormat: "'{0}' needs {1}",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated code uses spans, the language of C# 11 and the framework's types by their full names.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.Target));

    private static readonly string[] s_helpersNamespace = ["Activations", "Kernels"];

    public static bool Check(ActivationDeclaration declaration)
    {
        string? missing = FindMissing(declaration);
        if (missing is null)
        {
            return true;
        }

        declaration.Report(Descriptor, declaration.AttributeLocation, declaration.Type.Name, missing);
        return false;
    }

    private static string? FindMissing(ActivationDeclaration declaration)
    {
        LanguageVersion version = declaration.LanguageVersion.MapSpecifiedToEffectiveVersion();
        if (version < LanguageVersion.CSharp11)
        {
            return "C# 11 or later, and the project's language version is " + version.ToDisplayString();
        }

        // Before the spans: the framework has them, but nobody can name them.
        if (declaration.Compilation.Assembly.GlobalNamespace.GetTypeMembers(nameof(System), arity: 0).Any(static type => !type.IsFileLocal))
        {
            return "the namespace System, which the project's own type 'System' hides: rename the type or put it in a namespace";
        }

        if (FindIntruder(declaration.Compilation.Assembly) is { } intruder)
        {
            return "the namespace Activations.Kernels to itself, in which the project has '" + intruder.Name + "': put that into another namespace";
        }

        return CapabilitiesReader.HasSpans(declaration.Compilation)
            ? null
            : "System.MemoryExtensions and System.Runtime.CompilerServices.Unsafe, which the project doesn't see: "
                + "target .NET, or reference the package System.Memory";
    }

    /// <summary>
    /// What the project itself declares where the generated helpers are: it would hide types of the framework from
    /// them, or have the name of one of them. Analyzers see the helpers too, which are marked.
    /// </summary>
    private static INamespaceOrTypeSymbol? FindIntruder(IAssemblySymbol project)
    {
        INamespaceSymbol? space = project.GlobalNamespace;
        foreach (string name in s_helpersNamespace)
        {
            space = space?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return space?.GetMembers().FirstOrDefault(static member => member is not INamedTypeSymbol type || !(type.IsFileLocal || IsHelper(type)));
    }

    private static bool IsHelper(INamedTypeSymbol type)
        => type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "EmbeddedAttribute" } marker
            && marker.ContainingNamespace.ToDisplayString() == "Microsoft.CodeAnalysis");
}
