using System;
using System.IO;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Tests.Execution;
using Activations.Sample.Reporting;
using Xunit;

namespace Activations.Generator.Tests.Conventions;

public sealed class CatalogueDocumentTests
{
    [Fact]
    public void Document_IsWhatTheCommandPrints()
    {
        StringWriter written = new() { NewLine = "\n" };
        CatalogueDocument.Write(written);

        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "catalogue.md")).ReplaceLineEndings("\n"), written.ToString());
    }

    [Fact]
    public void Entries_NameTheirSources()
    {
        Assert.All(ActivationCatalogue.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Source), entry.Name));
    }

    [Fact]
    public void Limits_AreTheTextbooks()
    {
        foreach (TextbookFunction function in TextbookFunctions.All.Where(function => function.IsDefault))
        {
            FunctionShape shape = new(ActivationCatalogue.Find(function.Entry)!.CreateFormula());
            AssertSame(function.Function(double.NegativeInfinity, function.Value), shape.LeftLimit);
            AssertSame(function.Function(double.PositiveInfinity, function.Value), shape.RightLimit);
            AssertSame(function.Derivative(double.NegativeInfinity, function.Value), shape.LeftSlope);
            AssertSame(function.Derivative(double.PositiveInfinity, function.Value), shape.RightSlope);

            void AssertSame(double expected, double actual)
                => Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) < 1e-12, $"{function}: {actual:R}, not {expected:R}");
        }
    }

    [Theory]
    [InlineData("silu", "none")]
    [InlineData("celu", "none")]
    [InlineData("relu", "x = 0: the derivative goes from 0 to 1")]
    [InlineData("hard_shrink", "x = -0.5: the value goes from -0.5 to 0, the derivative from 1 to 0; x = 0.5: the value goes from 0 to 0.5, the derivative from 0 to 1")]
    public void Kinks_AreWhereTheValueOrTheDerivativeJumps(string name, string expected)
    {
        Assert.Equal(expected, new FunctionShape(ActivationCatalogue.Find(name)!.CreateFormula()).Kinks);
    }
}
