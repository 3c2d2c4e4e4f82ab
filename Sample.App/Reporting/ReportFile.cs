using System;
using System.IO;

namespace Activations.Sample.Reporting;

/// <summary>Writes the report, and says early if that won't work.</summary>
internal static class ReportFile
{
    /// <exception cref="UserException">There can be no file at that path.</exception>
    public static void CheckWritable(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UserException($"{path}: is a folder; --report takes a file");
        }

        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UserException($"{path}: the folder for the report doesn't exist");
        }
    }

    /// <exception cref="UserException">The file can't be written.</exception>
    public static void Write(string path, string content)
    {
        try
        {
            File.WriteAllText(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path}: can't be written: {e.Message}", e);
        }
    }
}
