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
}
