using System.IO;
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
}
