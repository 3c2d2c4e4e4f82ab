using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>Writes documentation comments, wrapped like the code around them.</summary>
/// <remarks>The content is XML already: what comes from elsewhere has gone through <see cref="SourceText"/>.</remarks>
internal static class DocumentationWriter
{
    private const string Prefix = "/// ";

    /// <summary>An element on one line if it fits, otherwise with its content on lines of its own.</summary>
    /// <param name="writer">Receives the comment.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="content">The element's content.</param>
    /// <param name="attribute">An attribute with its value, such as <c>name="x"</c>.</param>
    public static void Element(SourceWriter writer, string name, string content, string? attribute = null)
    {
        int length = Prefix.Length + (2 * name.Length) + "<></>".Length + content.Length + (attribute is null ? 0 : 1 + attribute.Length);
        bool isShort = writer.Column + length <= SourceWriter.LineLength;
        WriteStart(writer, name, attribute);
        if (!isShort)
        {
            writer.WriteLine();
            WrapXml(writer, content);
            writer.StartLine();
            writer.Write(Prefix);
        }
        else
        {
            writer.Write(content);
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write(">");
        writer.WriteLine();
    }

    /// <summary>Writes content in lines that break at spaces outside of tags and of <c>&lt;c&gt;</c>.</summary>
    public static void WrapXml(SourceWriter writer, string content)
    {
        int width = SourceWriter.LineLength - writer.Column - Prefix.Length;
        int column = 0;
        writer.StartLine();
        writer.Write(Prefix);
        for (int start = 0; start < content.Length;)
        {
            int end = EndOfWord(content, start);
            if (end - start <= width)
            {
                column = WriteWord(writer, content, start, end, column, width);
            }
            else
            {
                // A formula is kept together if a line can hold it.
                for (int part = start; part < end;)
                {
                    int space = content.IndexOf(' ', part, end - part);
                    int endOfPart = space < 0 ? end : space;
                    column = WriteWord(writer, content, part, endOfPart, column, width);
                    part = endOfPart + 1;
                }
            }

            start = end + 1;
        }

        writer.WriteLine();
    }

    /// <summary>Writes plain text in lines that start with the prefix.</summary>
    public static void WrapText(SourceWriter writer, string prefix, string text) => Wrap(writer, prefix, text.Split(' '));

    private static void Wrap(SourceWriter writer, string prefix, IEnumerable<string> words)
    {
        int width = SourceWriter.LineLength - writer.Column - prefix.Length;
        var line = new StringBuilder();
        foreach (string word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                writer.WriteLine(prefix + line);
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        writer.WriteLine((prefix + line).TrimEnd());
    }

    private static void WriteStart(SourceWriter writer, string name, string? attribute)
    {
        writer.StartLine();
        writer.Write(Prefix);
        writer.Write("<");
        writer.Write(name);
        if (attribute is not null)
        {
            writer.Write(" ");
            writer.Write(attribute);
        }

        writer.Write(">");
    }

    /// <summary>Writes a word, on a new line if it has no room on this one; returns the column that comes after it.</summary>
    private static int WriteWord(SourceWriter writer, string text, int start, int end, int column, int width)
    {
        if (start == end)
        {
            return column;
        }

        if (column > 0 && column + 1 + end - start > width)
        {
            writer.WriteLine();
            writer.StartLine();
            writer.Write(Prefix);
            column = 0;
        }

        if (column > 0)
        {
            writer.Write(" ");
            column++;
        }

        writer.Write(text, start, end - start);
        return column + end - start;
    }

    /// <summary>Where a word ends; a tag with its attributes is one, and so is a short formula.</summary>
    private static int EndOfWord(string text, int start)
    {
        bool isInTag = false;
        bool isInCode = false;
        for (int i = start; i < text.Length; i++)
        {
            char character = text[i];
            if (character == '<')
            {
                isInTag = true;
                isInCode = string.CompareOrdinal(text, i, "<c>", 0, 3) == 0
                    || (isInCode && string.CompareOrdinal(text, i, "</c>", 0, 4) != 0);
            }
            else if (character == '>')
            {
                isInTag = false;
            }
            else if (character == ' ' && !isInTag && !isInCode)
            {
                return i;
            }
        }

        return text.Length;
    }
}
