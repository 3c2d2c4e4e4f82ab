using System;
using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>
/// What is left of a helper file for a compilation whose framework has no vectors: each member that mentions them is
/// left out, and the scalar ones stay as they are. So there is one text of every function, and the same bits.
/// </summary>
/// <remarks>
/// It takes what the files' layout promises: a file-scoped namespace, one type, members separated by an empty line.
/// </remarks>
internal static class PortableForm
{
    private const string VectorUsing = "using global::System.Runtime.Intrinsics";

    /// <summary>The widths as types: files that hold nothing else.</summary>
    private const string WidthFile = "VectorWidth";

    /// <summary>The stores past the caches, which only vectors have; SpanKernels.Portable.cs stands in for it.</summary>
    private const string StreamingFile = "SpanKernels.Streaming";

    /// <summary>The vector types, and the type parameters of the loops that stand for them.</summary>
    private static readonly string[] s_vectors = ["Vector128", "Vector256", "Vector512", "TVector"];

    /// <summary>Constants as vectors.</summary>
    private const string LanesFile = "VectorMath.Lanes";

    /// <summary>Whether anything of the file is left.</summary>
    /// <param name="file">The file's name.</param>
    public static bool Has(string file) => file.IndexOf(WidthFile, StringComparison.Ordinal) < 0
            && !file.StartsWith(StreamingFile, StringComparison.Ordinal)
            && !file.StartsWith(LanesFile, StringComparison.Ordinal);

    /// <param name="text">The file's text, with <c>\n</c> as line ending.</param>
    public static string Of(string text)
    {
        var portable = new StringBuilder(text.Length);
        var member = new List<string>();
        int depth = 0;
        foreach (string line in text.Split('\n'))
        {
            if (depth == 0)
            {
                if (!line.StartsWith(VectorUsing, StringComparison.Ordinal))
                {
                    portable.Append(line).Append('\n');
                }
            }
            else if (depth == 1 && (line.Length == 0 || line == "}"))
            {
                Flush(portable, member);
                Separate(portable, line);
            }
            else
            {
                member.Add(line);
            }

            depth += DepthChange(line);
        }

        return portable.ToString().TrimEnd('\n') + "\n";
    }

    private static void Flush(StringBuilder portable, List<string> member)
    {
        if (!member.Exists(MentionsVectors))
        {
            foreach (string line in member)
            {
                portable.Append(line).Append('\n');
            }
        }

        member.Clear();
    }

    /// <summary>An empty line after each member that stays, and none before the type's end.</summary>
    private static void Separate(StringBuilder portable, string line)
    {
        bool isSeparated = EndsWith(portable, "\n\n") || EndsWith(portable, "{\n");
        if (line.Length == 0)
        {
            portable.Append(isSeparated ? "" : "\n");
            return;
        }

        portable.Length -= EndsWith(portable, "\n\n") ? 1 : 0;
        portable.Append(line).Append('\n');
    }

    private static bool EndsWith(StringBuilder text, string end)
        => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    /// <summary>Documentation counts too: it would refer to what is gone.</summary>
    private static bool MentionsVectors(string line)
        => Array.Exists(s_vectors, name => line.IndexOf(name, StringComparison.Ordinal) >= 0);

    private static int DepthChange(string line)
    {
        if (line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            return 0;
        }

        int change = 0;
        foreach (char character in line)
        {
            change += character == '{' ? 1 : character == '}' ? -1 : 0;
        }

        return change;
    }
}
