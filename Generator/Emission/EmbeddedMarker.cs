using System;
using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>
/// Marks the helper files' types with <c>[Embedded]</c>, so that each assembly sees only its own: with
/// InternalsVisibleTo the other's would be in sight too (CS0436).
/// </summary>
/// <remarks>
/// The attribute may stand only once on a type in several files, so it stands in one that every compilation gets.
/// </remarks>
internal static class EmbeddedMarker
{
    private const string Attribute = "[global::Microsoft.CodeAnalysis.Embedded]\n";

    private static readonly Dictionary<string, string> s_fileOfPartialType = new(StringComparer.Ordinal)
    {
        ["SoftwareMultiplyAdd"] = "SoftwareMultiplyAdd.cs",
        ["SpanKernels"] = "SpanKernels.cs",
        ["VectorMath"] = "VectorMath.FusedMultiplyAdd.cs",
    };

    private static readonly string[] s_kinds = ["class ", "struct ", "interface ", "enum ", "record "];

    /// <param name="file">The file's name.</param>
    /// <param name="text">The file's text, with <c>\n</c> as line ending.</param>
    public static string Apply(string file, string text)
    {
        var marked = new StringBuilder(text.Length + 256);
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            string line = text.Substring(start, end - start);
            if (DeclaresType(line, file))
            {
                marked.Append(Attribute);
            }

            marked.Append(line);
            start = end;
        }

        return marked.ToString();
    }

    /// <summary>Only what is not indented: the files have file-scoped namespaces, and nested types need no mark.</summary>
    private static bool DeclaresType(string line, string file)
    {
        if (!line.StartsWith("internal ", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string kind in s_kinds)
        {
            int index = line.IndexOf(kind, StringComparison.Ordinal);
            if (index > 0)
            {
                bool isPartial = line.IndexOf("partial ", 0, index, StringComparison.Ordinal) >= 0;
                return !isPartial || s_fileOfPartialType[NameAt(line, index + kind.Length)] == file;
            }
        }

        return false;
    }

    private static string NameAt(string line, int start)
    {
        int end = start;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '_'))
        {
            end++;
        }

        return line.Substring(start, end - start);
    }
}
