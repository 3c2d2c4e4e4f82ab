using System;
using Activations.Sample.Data;
using Activations.Sample.Layers;
using Activations.Sample.Training;

var data = DigitData.Load(args.Length > 0 ? args[0] : DigitData.SubsetFolder);
foreach (var e in ActivationList.All)
{
    Console.WriteLine(e.Name);
    new Trainer(data, e.CreateLayer(), new TrainingSettings()).Run(new Obs(), default);
    if (args.Length > 0) { break; }
}

internal sealed class Obs : ITrainingObserver
{
    public void StepDone(double share, double loss) { }
    public void EpochDone(EpochResult epoch) => Console.WriteLine(epoch);
}
