using System;
using System.Diagnostics;
using System.Globalization;
using Activations.Sample.Training;
using Spectre.Console;

namespace Activations.Sample.Screen;

/// <summary>Keeps a progress bar's text and value up to date.</summary>
internal sealed class ProgressObserver(ProgressTask task, int epochs) : ITrainingObserver
{
    // More often is more than the eye takes in, and every text is an allocation.
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(80);

    private long _lastUpdate;
    private int _epoch = 1;
    private double _accuracy = double.NaN;

    public static string Describe(int epoch, int epochs, double loss, double accuracy)
    {
        string test = double.IsNaN(accuracy) ? "  -  " : (100.0 * accuracy).ToString("0.00", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"epoch [bold]{epoch,2}[/]/{epochs}  loss [bold]{loss:0.0000}[/]  test [bold]{test} %[/]");
    }

    public void StepDone(double share, double loss)
    {
        if (Stopwatch.GetElapsedTime(_lastUpdate) < s_interval)
        {
            return;
        }

        _lastUpdate = Stopwatch.GetTimestamp();
        task.Value = share * task.MaxValue;
        task.Description = Describe(_epoch, epochs, loss, _accuracy);
    }

    public void EpochDone(EpochResult epoch)
    {
        _accuracy = epoch.TestAccuracy;
        _epoch = Math.Min(epoch.Epoch + 1, epochs);
        task.Value = (double)epoch.Epoch / epochs * task.MaxValue;
        task.Description = Describe(epoch.Epoch, epochs, epoch.Loss, epoch.TestAccuracy);
    }
}
