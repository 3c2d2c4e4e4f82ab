using System.Text;

namespace Activations.Generator.Emission;

/// <summary>
/// Takes the power out of text that comes from elsewhere before it is written into comments and documentation.
/// </summary>
internal static class SourceText
{
    /// <summary>
    /// The text on one line and without control characters: nothing in it can end a <c>//</c> or <c>///</c> comment.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            // U+2028 and U+2029 end a line in C# too.
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }

        return line.ToString();
    }

    /// <summary>The text as the content of an XML element within a <c>///</c> comment.</summary>
    public static string Xml(string text)
    {
        string line = OneLine(text);
        var xml = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            char character = line[i];
            if (char.IsHighSurrogate(character) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                xml.Append(character).Append(line[++i]);
                continue;
            }

            _ = character switch
            {
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '&' => xml.Append("&amp;"),
                '"' => xml.Append("&quot;"),
                '\uFFFE' or '\uFFFF' => xml.Append('\uFFFD'),
                _ when char.IsSurrogate(character) => xml.Append('\uFFFD'),
                _ => xml.Append(character),
            };
        }

        return xml.ToString();
    }

    /// <summary>A formula as inline code within documentation.</summary>
    public static string Code(string text) => "<c>" + Xml(text) + "</c>";
}
