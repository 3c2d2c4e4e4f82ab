using System;
using System.IO;

using Xunit;

namespace Activations.Generator.Tests.Emission;

/// <summary>
/// Compares text with a committed file. <c>ACTIVATIONS_UPDATE_BASELINES=1 dotnet test</c> rewrites the files instead:
/// the change is then reviewed as a diff.
/// </summary>
internal static class Baseline
{
    public static void Matches(string name, string text)
    {
        string path = Path.Combine(RepositoryRoot(), "Generator.Tests", "Emission", "Baselines", name);
        if (Environment.GetEnvironmentVariable("ACTIVATIONS_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>Found from the test's assembly: a deterministic build hides the sources' real paths.</summary>
    private static string RepositoryRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "Activations.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
