using System.CommandLine;
using Activations.Sample.Layers;
using Activations.Sample.Training;

namespace Activations.Sample.CommandLine;

/// <summary>The options of the root command, which trains.</summary>
internal sealed class TrainOptions
{
    private static readonly TrainingSettings s_defaults = new();

    private readonly Option<ActivationEntry?> _activation = new("--activation", "-a")
    {
        Description = $"The hidden layer's activation: {ActivationList.Names}",
        HelpName = "NAME",
        CustomParser = ValueParsers.Activation,
        DefaultValueFactory = static _ => ActivationList.Find(ActivationList.DefaultName),
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "A folder with the four IDX files of MNIST, gzipped or not, instead of the built-in subset",
        HelpName = "DIR",
    };

    private readonly Option<int> _epochs = new("--epochs")
    {
        Description = "Passes over the training set",
        HelpName = "N",
        CustomParser = ValueParsers.Integer(1, 1000),
        DefaultValueFactory = static _ => s_defaults.Epochs,
    };

    private readonly Option<double> _learningRate = new("--learning-rate")
    {
        Description = "Adam's first step size; it falls to 0 along half a cosine",
        HelpName = "X",
        CustomParser = ValueParsers.LearningRate,
        DefaultValueFactory = static _ => s_defaults.LearningRate,
    };

    private readonly Option<int> _batchSize = new("--batch-size")
    {
        Description = "Examples a step",
        HelpName = "N",
        CustomParser = ValueParsers.Integer(1, 10_000),
        DefaultValueFactory = static _ => s_defaults.BatchSize,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Decides the initial weights and the order of the examples",
        HelpName = "N",
        CustomParser = ValueParsers.Integer(0, int.MaxValue),
        DefaultValueFactory = static _ => s_defaults.Seed,
    };

    private readonly Option<string> _report = new("--report")
    {
        Description = "The report to write",
        HelpName = "FILE",
        DefaultValueFactory = static _ => "report.html",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_activation);
        command.Options.Add(_data);
        command.Options.Add(_epochs);
        command.Options.Add(_learningRate);
        command.Options.Add(_batchSize);
        command.Options.Add(_seed);
        command.Options.Add(_report);
    }

    public DemoSettings Read(ParseResult result) => new()
    {
        Activation = result.GetValue(_activation)!,
        DataFolder = result.GetValue(_data),
        Training = new TrainingSettings
        {
            Epochs = result.GetValue(_epochs),
            LearningRate = result.GetValue(_learningRate),
            BatchSize = result.GetValue(_batchSize),
            Seed = result.GetValue(_seed),
        },
        ReportPath = result.GetValue(_report)!,
    };
}
