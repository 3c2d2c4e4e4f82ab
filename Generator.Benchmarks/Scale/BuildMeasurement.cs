using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Activations.Generator.Tests.Packaging;

namespace Activations.Generator.Benchmarks.Scale;

/// <summary>What <c>dotnet build</c> takes for a project with so many members, each in a file of its own.</summary>
/// <param name="Name">The members.</param>
/// <param name="Seconds">A whole build's: the process, the project's evaluation, a compiler that nobody has warmed up, and the assembly.</param>
/// <param name="Bytes">The assembly's size.</param>
internal sealed record BuildMeasurement(string Name, double Seconds, long Bytes)
{
    private const string ProjectFile = "Project.csproj";

    /// <summary>Builds the projects in turns, so that what else the machine does meets all of them.</summary>
    /// <param name="subjects">The kinds of member.</param>
    /// <param name="members">How many each project has.</param>
    /// <param name="runs">How often each is built; the medians count.</param>
    /// <exception cref="IOException">A build failed.</exception>
    /// <exception cref="TimeoutException">A build took longer than <see cref="DotnetCommand"/> allows.</exception>
    public static IReadOnlyList<BuildMeasurement> Of(IReadOnlyList<ScaleSubject> subjects, int members, int runs)
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("activations-builds");
        try
        {
            string[] folders = [.. subjects.Select((subject, i) => WriteProject(Path.Combine(root.FullName, $"Project{i}"), subject, members))];
            foreach (string folder in folders)
            {
                Run(folder, ["restore"]);
            }

            double[][] seconds = [.. Enumerable.Range(0, runs).Select(_ => folders.Select(Build).ToArray())];
            return
            [
                .. subjects.Select((subject, i) => new BuildMeasurement(
                    subject.Name,
                    seconds.Select(run => run[i]).Order().ElementAt((runs - 1) / 2),
                    new FileInfo(Path.Combine(folders[i], "bin", "Release", "Project.dll")).Length)),
            ];
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static string WriteProject(string folder, ScaleSubject subject, int members)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ProjectFile), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
                <Nullable>enable</Nullable>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
              </PropertyGroup>
              <ItemGroup>
                {subject.ProjectItems}
              </ItemGroup>
            </Project>
            """);
        for (int i = 0; i < members; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"A{i}.cs"), subject.Write(i, 0));
        }

        return folder;
    }

    private static double Build(string folder)
    {
        long start = Stopwatch.GetTimestamp();
        Run(folder, ["build", "--no-restore", "--no-incremental", "-c", "Release", .. DotnetCommand.NoStrayProcesses]);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Run(string folder, IReadOnlyList<string> arguments)
    {
        CommandResult result = DotnetCommand.RunAsync(arguments, folder).GetAwaiter().GetResult();
        if (result.ExitCode != 0)
        {
            throw new IOException(result.ToString());
        }
    }
}
