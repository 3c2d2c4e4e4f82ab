using System;
using System.Globalization;
using System.IO;
using Activations.Sample.Data;
using Activations.Sample.Training;
using Spectre.Console;

namespace Activations.Sample.Screen;

/// <summary>What the demo shows while it runs. Output that isn't a terminal gets plain lines.</summary>
internal sealed class DemoScreen(IAnsiConsole console, TextWriter output, bool isInteractive)
{
    // A terminal reports its width; a file has none, and Spectre would take 80 columns.
    private const int PlainWidth = 100;

    public static DemoScreen Create(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = PlainWidth;
        }

        return new DemoScreen(console, output, isTerminal && console.Profile.Capabilities.Ansi);
    }

    public void ShowStart(DemoSettings settings, DigitData data)
    {
        TrainingSettings training = settings.Training;
        string source = settings.DataFolder ?? "the built-in MNIST subset";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"784-128-10 with {settings.Activation.Name}, on {source}: {data.Training.Count:N0} training and {data.Test.Count:N0} test images"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Adam, {training.Epochs} epochs, mini-batches of {training.BatchSize}, learning rate {training.LearningRate}, seed {training.Seed}"));
    }

    public TrainingResult WatchTraining(TrainingSettings settings, Func<ITrainingObserver, TrainingResult> train)
        => isInteractive ? WatchWithBar(settings, train) : train(new LineObserver(output, settings.Epochs));

    public void ShowResult(DemoResult result)
    {
        foreach (Panel panel in ResultPanels.Create(result))
        {
            console.Write(panel);
        }
    }

    public void ShowReport(string path) => output.WriteLine($"report: {Path.GetFullPath(path)}");

    private TrainingResult WatchWithBar(TrainingSettings settings, Func<ITrainingObserver, TrainingResult> train)
        => console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(ProgressObserver.Describe(1, settings.Epochs, 0.0, double.NaN));
                return train(new ProgressObserver(task, settings.Epochs));
            });
}
