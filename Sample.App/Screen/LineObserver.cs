using System.Globalization;
using System.IO;
using Activations.Sample.Training;

namespace Activations.Sample.Screen;

/// <summary>Writes a plain line an epoch, for output that goes to a file or a pipe.</summary>
internal sealed class LineObserver(TextWriter output, int epochs) : ITrainingObserver
{
    public void StepDone(double share, double loss)
    {
    }

    public void EpochDone(EpochResult epoch)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch.Epoch,2} of {epochs}: loss {epoch.Loss:0.0000}, test accuracy {100.0 * epoch.TestAccuracy:0.00} %, {epoch.Seconds:0.0} s"));
        output.Flush();
    }
}
