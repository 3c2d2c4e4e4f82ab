namespace Activations.Generator.Benchmarks.Subjects;

[Activation("exp", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class ExpFast : ISavesOutput;
