using System;
using System.IO;

using Activations.Generator.Tests.Conventions;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Compares text with a committed file. <c>ACTIVATIONS_UPDATE_BASELINES=1 dotnet test</c> rewrites the files instead:
/// the change is then reviewed as a diff.
/// </summary>
internal static class Baseline
{
    /// <param name="folder">The test folder whose Baselines hold the file.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">What it should hold.</param>
    public static void Matches(string folder, string name, string text)
    {
        string path = Path.Combine(RepositoryFiles.Root, "Generator.Tests", folder, "Baselines", name);
        if (Environment.GetEnvironmentVariable("ACTIVATIONS_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
