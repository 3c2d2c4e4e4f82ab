using System;
using System.CommandLine;
using System.IO;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary>The command line.</summary>
internal static class BenchmarkCommand
{
    private const int Failure = 1;
    private const int WrongUsage = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Times the generated kernels against their peers, measures their errors, and times the generator and its analyzers.");
        root.Add(PeersCommand.Create(output));
        root.Add(MeasureCommand.Create());
        root.Add(AccuracyCommand.Create(output));
        root.Add(ThreadsCommand.Create(output));
        root.Add(CompileCommand.Create(output));
        root.Add(AnalyzersCommand.Create(output));
        root.Add(LargeCommand.Create(output));
        root.Add(ScaleCommand.Create(output));
        root.Add(FuzzCommand.Create(output));
        root.Add(SingleCommand.Create());

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine(parsed.Errors[0].Message + " (--help lists the options)");
            return WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Failure;
        }
    }
}
