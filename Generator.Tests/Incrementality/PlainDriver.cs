using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Incrementality;

/// <summary>A driver as the compiler has it, for tests that compare what is generated and not why.</summary>
internal static class PlainDriver
{
    public static CSharpGeneratorDriver Create()
        => CSharpGeneratorDriver.Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: TestReferences.ParseOptions);

    /// <summary>All files of a driver's last run, in one text.</summary>
    public static string FilesOf(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return string.Join("\n\n", result.GeneratedSources.OrderBy(static file => file.HintName, StringComparer.Ordinal).Select(static file => $"{file.HintName}:\n{file.SourceText}"));
    }
}
