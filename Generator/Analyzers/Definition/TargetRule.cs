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
        description: "The generated code uses spans and the language of C# 11.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.Target));

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

        return CapabilitiesReader.HasSpans(declaration.Compilation)
            ? null
            : "System.MemoryExtensions and System.Runtime.CompilerServices.Unsafe, which the project doesn't see: "
                + "target .NET, or reference the package System.Memory";
    }
}
