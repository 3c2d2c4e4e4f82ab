using Activations.Generator.Emission;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class SourceWriterTests
{
    [Fact]
    public void Blocks_IndentAndClose()
    {
        var writer = new SourceWriter();
        using (writer.Block("namespace A"))
        {
            writer.WriteLine();
            using (writer.Block("class B"))
            {
                writer.WriteLine("int c;");
            }
        }

        Assert.Equal("namespace A\n{\n\n    class B\n    {\n        int c;\n    }\n}\n", writer.ToString());
    }

    [Fact]
    public void SeveralLines_AreIndentedAgain_AndEndInLineFeeds()
    {
        var writer = new SourceWriter();
        using (writer.Block("class B"))
        {
            writer.WriteLines("if (c)\r\n{\r\n    d();\r\n\r\n}");
        }

        Assert.Equal("class B\n{\n    if (c)\n    {\n        d();\n\n    }\n}\n", writer.ToString());
    }

    [Fact]
    public void LongDocumentation_IsWrappedOutsideOfFormulas()
    {
        var writer = new SourceWriter();
        string formula = "<c>a + b + c + d + e + f + g + h + i + j + k + l</c>";
        DocumentationWriter.Element(writer, "summary", string.Join(' ', formula, formula, formula));

        Assert.Equal($"/// <summary>\n/// {formula} {formula}\n/// {formula}\n/// </summary>\n", writer.ToString());
    }

    [Fact]
    public void AFormulaLongerThanALine_IsBroken()
    {
        var writer = new SourceWriter();
        DocumentationWriter.Element(writer, "para", "<c>" + string.Join(" + ", System.Linq.Enumerable.Repeat("exp(-x)", 40)) + "</c>.");

        Assert.All(writer.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void ShortDocumentation_StandsOnOneLine()
    {
        var writer = new SourceWriter();
        DocumentationWriter.Element(writer, "param", "The input.", "name=\"x\"");

        Assert.Equal("/// <param name=\"x\">The input.</param>\n", writer.ToString());
    }
}
