using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

using Activations.CodeFixes;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

using Xunit;

namespace Activations.Generator.Tests.Conventions;

/// <summary>What the code, the documentation and the release files say of the rules is the same.</summary>
public sealed partial class RuleConventionTests
{
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(ActivationGenerator).Assembly),
    ];

    private static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Ids => Descriptors.Select(descriptor => descriptor.Id);

    [Fact]
    public void Identifiers_AreThoseOfTheDescriptors()
    {
        IEnumerable<string> constants = typeof(RuleIdentifiers)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(StringComparer.Ordinal), Ids);
    }

    [Fact]
    public void EachRule_HasAPage()
    {
        IEnumerable<string> pages = Directory
            .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "ACT*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

        Assert.Equal(pages, Ids);
        Assert.All(Descriptors, descriptor => Assert.EndsWith($"/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));
        Assert.All(Ids, id => Assert.StartsWith($"# {id}: ", RepositoryFiles.Read($"docs/rules/{id}.md"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**Cause.**")]
    [InlineData("**Why.**")]
    [InlineData("**Fix.**")]
    [InlineData("**When to suppress.**")]
    public void EachPage_HasTheParts(string part)
    {
        Assert.All(Ids, id => Assert.Contains(part, RepositoryFiles.Read($"docs/rules/{id}.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void EachRule_IsTracked()
    {
        string releases = RepositoryFiles.Read("Generator/AnalyzerReleases.Shipped.md")
            + RepositoryFiles.Read("Generator/AnalyzerReleases.Unshipped.md");
        IEnumerable<string> tracked = RuleLine().Matches(releases)
            .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(tracked, Descriptors.Select(descriptor => $"{descriptor.Id} {descriptor.Category} {descriptor.DefaultSeverity}"));
    }

    [Fact]
    public void Readme_ListsTheRules()
    {
        if (!File.Exists(Path.Combine(RepositoryFiles.Root, "README.md")))
        {
            return;
        }

        IEnumerable<string> listed = ReadmeRow().Matches(RepositoryFiles.Read("README.md"))
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);

        // A README without a table of rules says nothing wrong about them.
        Assert.True(!listed.Any() || listed.SequenceEqual(Ids));
    }

    [Fact]
    public void DefinitionRules_AreErrors()
    {
        Assert.All(
            Descriptors.Where(descriptor => descriptor.Id.StartsWith("ACT0", StringComparison.Ordinal)),
            descriptor =>
            {
                Assert.Equal(RuleCategories.Definition, descriptor.Category);
                Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
            });
    }

    [Fact]
    public void Fixes_FixKnownRulesAndFixAll()
    {
        ImmutableArray<CodeFixProvider> fixes = [.. Instances<CodeFixProvider>(typeof(PartialTypeFixer).Assembly)];

        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix =>
        {
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, Ids));
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name);
        });
    }

    [Fact]
    public void Analyzers_HaveNoMutableState()
    {
        Assert.NotEmpty(Analyzers);
        Assert.All(
            Analyzers.SelectMany(analyzer => analyzer.GetType().GetFields(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)),
            field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name}"));
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!);

    [GeneratedRegex(@"^(ACT\d{3}) \| (\S+) \| (\S+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^\| \[?`?(ACT\d{3})`?\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ReadmeRow();
}
