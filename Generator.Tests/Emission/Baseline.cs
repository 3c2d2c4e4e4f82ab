using System;
using System.IO;
using System.Runtime.CompilerServices;

using Xunit;

namespace Activations.Generator.Tests.Emission;

/// <summary>
/// Compares text with a committed file. <c>ACTIVATIONS_UPDATE_BASELINES=1 dotnet test</c> rewrites the files instead:
/// the change is then reviewed as a diff.
/// </summary>
internal static class Baseline
{
    public static void Matches(string name, string text, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(caller)!, "Baselines", name);
        if (Environment.GetEnvironmentVariable("ACTIVATIONS_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
