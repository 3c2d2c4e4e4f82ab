using System.Threading;
using Activations.Sample.Checks;
using Activations.Sample.Data;
using Activations.Sample.Layers;
using Activations.Sample.Reporting;
using Activations.Sample.Screen;
using Activations.Sample.Training;

namespace Activations.Sample;

/// <summary>The demo from the data to the report.</summary>
internal sealed class Demo(DemoScreen screen, ICompilerReportSource compilerReports)
{
    /// <exception cref="UserException">The data, the report's path or the training is at fault.</exception>
    /// <exception cref="System.OperationCanceledException">The token was cancelled.</exception>
    public DemoResult Run(DemoSettings settings, CancellationToken cancellationToken)
    {
        // Found out now rather than after the training.
        ReportFile.CheckWritable(settings.ReportPath);
        DigitData data = DigitData.Load(settings.DataFolder ?? DigitData.SubsetFolder);
        screen.ShowStart(settings, data);

        var trainer = new Trainer(data, settings.Activation.CreateLayer(), settings.Training);
        TrainingResult training = screen.WatchTraining(
            settings.Training, observer => trainer.Run(observer, cancellationToken));

        CompilerReport compiler = compilerReports.Find(settings.Activation);
        var result = new DemoResult
        {
            Settings = settings,
            Data = data,
            Training = training,
            CompilerReports = compilerReports,
            GradientCheck = GradientCheck.Run(settings.Activation, data.Training, settings.Training.Seed),
            Timings = BackwardTiming.Run(settings.Activation, compiler.BackwardMember, cancellationToken),
        };

        screen.ShowResult(result);
        ReportFile.Write(settings.ReportPath, HtmlReport.Render(result));
        screen.ShowReport(settings.ReportPath);
        return result;
    }
}
