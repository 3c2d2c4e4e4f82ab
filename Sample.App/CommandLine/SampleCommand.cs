using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Activations.Sample.Layers;
using Activations.Sample.Screen;

namespace Activations.Sample.CommandLine;

/// <summary>
/// The command line. The root command trains; further commands are added in <see cref="CreateRoot"/>.
/// </summary>
internal static class SampleCommand
{
    /// <summary>Parses and runs. Whatever the user can mend ends in one line on <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        ParseResult parsed = CreateRoot(output).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(OneLine(parsed.Errors[0].Message) + " (--help lists the options)");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,

            // From Ctrl+C on: training notices it before the next mini-batch.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        return await GuardAsync(() => parsed.InvokeAsync(configuration), error);
    }

    private static RootCommand CreateRoot(TextWriter output)
    {
        var root = new RootCommand(
            "Trains a network on handwritten digits with a generated activation layer, and shows what the compiler made of it.");
        var options = new TrainOptions();
        options.AddTo(root);
        root.Subcommands.Add(DeriveCommand.Create(output));

        // Off the main thread, so that Ctrl+C's cancellation reaches an action that computes without pause.
        root.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                new Demo(DemoScreen.Create(output), new PlanReports()).Run(options.Read(parsed), cancellationToken);
                return ExitCode.Success;
            },
            CancellationToken.None));

        return root;
    }

    private static async Task<int> GuardAsync(Func<Task<int>> run, TextWriter error)
    {
        try
        {
            return await run();
        }
        catch (UserException e)
        {
            await error.WriteLineAsync(OneLine(e.Message));
            return ExitCode.Failure;
        }
        catch (IOException e)
        {
            // The data and the report have their own messages: what is left is the output, such as a full disk.
            await error.WriteLineAsync("the output can't be written: " + OneLine(e.Message));
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("cancelled; no report was written");
            return ExitCode.Cancelled;
        }
    }

    private static string OneLine(string message)
        => string.Join(' ', message.Split('\r', '\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));
}
