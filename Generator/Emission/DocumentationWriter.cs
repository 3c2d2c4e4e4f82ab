using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>Writes documentation comments, wrapped like the code around them.</summary>
/// <remarks>The content is XML already: what comes from elsewhere has gone through <see cref="SourceText"/>.</remarks>
internal static class DocumentationWriter
{
    /// <summary>An element on one line if it fits, otherwise with its content on lines of its own.</summary>
    /// <param name="writer">Receives the comment.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="content">The element's content.</param>
    /// <param name="attribute">An attribute with its value, such as <c>name="x"</c>.</param>
    public static void Element(SourceWriter writer, string name, string content, string? attribute = null)
    {
        string start = attribute is null ? $"<{name}>" : $"<{name} {attribute}>";
        string line = $"/// {start}{content}</{name}>";
        if (writer.Column + line.Length <= SourceWriter.LineLength)
        {
            writer.WriteLine(line);
            return;
        }

        writer.WriteLine("/// " + start);
        WrapXml(writer, content);
        writer.WriteLine($"/// </{name}>");
    }

    /// <summary>Writes content in lines that break at spaces outside of tags and of <c>&lt;c&gt;</c>.</summary>
    public static void WrapXml(SourceWriter writer, string content)
    {
        const string Prefix = "/// ";
        int width = SourceWriter.LineLength - writer.Column - Prefix.Length;
        var words = new List<string>();
        foreach (string word in Words(content))
        {
            // A formula is kept together if a line can hold it.
            words.AddRange(word.Length <= width ? [word] : word.Split(' '));
        }

        Wrap(writer, Prefix, words);
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

    /// <summary>The text's words; a tag with its attributes is one, and so is a short formula.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        bool isInTag = false;
        int codeStart = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            isInTag = character == '<' || (isInTag && character != '>');
            if (character == '<')
            {
                codeStart = string.CompareOrdinal(text, i, "<c>", 0, 3) == 0 ? i
                    : string.CompareOrdinal(text, i, "</c>", 0, 4) == 0 ? -1
                    : codeStart;
            }

            bool isBreak = character == ' ' && !isInTag && codeStart < 0;
            if (!isBreak)
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
