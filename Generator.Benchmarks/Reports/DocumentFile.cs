using System;
using System.IO;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>Writes a generated document and keeps what was written into it by hand.</summary>
internal static class DocumentFile
{
    /// <summary>The heading from which on a file belongs to people.</summary>
    public const string NotesHeading = "## Notes";

    public static void Write(string path, string generated)
    {
        string notes = string.Empty;
        if (File.Exists(path))
        {
            string old = File.ReadAllText(path);
            int start = old.IndexOf("\n" + NotesHeading, StringComparison.Ordinal);
            notes = start < 0 ? string.Empty : old[start..];
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(path, generated.TrimEnd('\n') + "\n" + notes);
    }

    /// <summary>Writes one section at the end of a document, where <see cref="Write"/> leaves it alone.</summary>
    /// <param name="path">The document, which exists.</param>
    /// <param name="heading">The section's heading.</param>
    /// <param name="section">The section with its heading.</param>
    public static void WriteSection(string path, string heading, string section)
    {
        string old = File.ReadAllText(path);
        int start = old.IndexOf("\n" + heading + "\n", StringComparison.Ordinal);
        string before = start < 0 ? old : old[..start];
        int end = start < 0 ? -1 : old.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        string after = end < 0 ? string.Empty : old[end..].Trim('\n') + "\n\n";
        File.WriteAllText(path, $"{before.TrimEnd('\n')}\n\n{after}{section.TrimEnd('\n')}\n");
    }
}
