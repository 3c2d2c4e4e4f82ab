using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Parsing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Reads <c>[Activation]</c> classes as the generator does, without what comes after the parser.</summary>
internal static class FormulaLifting
{
    /// <summary>What stands above each source.</summary>
    public const string Usings = "using System;\nusing Activations;\n";

    /// <summary>The formula of a class with these members, one of them marked <c>[Formula]</c>.</summary>
    public static Formula Lift(string members)
    {
        string attribute = members.Contains("double F(double", System.StringComparison.Ordinal)
            ? "[Activation(ElementType = typeof(double))]"
            : "[Activation]";
        return LiftSource($"{attribute} partial class A\n{{\n{members}\n}}");
    }

    /// <summary>The formula of the class A of a source.</summary>
    public static Formula LiftSource(string source)
    {
        (ActivationSpec? spec, IReadOnlyList<Diagnostic> diagnostics) = Parse(TestReferences.Compile(Usings + source), "A");
        Assert.Empty(diagnostics);
        Assert.NotNull(spec);
        return spec.Formula;
    }

    /// <summary>Parses a class.</summary>
    /// <param name="compilation">The compilation, without what is generated.</param>
    /// <param name="name">The class's metadata name.</param>
    /// <returns>What it asks for, if it is right, and what is reported.</returns>
    public static (ActivationSpec? Spec, IReadOnlyList<Diagnostic> Diagnostics) Parse(CSharpCompilation compilation, string name)
    {
        List<Diagnostic> diagnostics = [];
        INamedTypeSymbol type = compilation.GetTypeByMetadataName(name)!;
        ActivationSpec? spec = ActivationParser.Parse(new ActivationDeclaration(
            type,
            WellKnownSymbols.FindActivationAttribute(type)!,
            compilation,
            diagnostics.Add,
            CancellationToken.None));

        // The generator parses without a callback and must get the same.
        Assert.Equal(spec, ActivationParser.Parse(new ActivationDeclaration(
            type, WellKnownSymbols.FindActivationAttribute(type)!, compilation, report: null, CancellationToken.None)));
        Assert.True(diagnostics.Count <= 1, string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString())));
        return (spec, diagnostics);
    }
}
