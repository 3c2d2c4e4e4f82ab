namespace Activations.Generator.Benchmarks.Subjects;

[Activation("sigmoid", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class SigmoidFast : ISavesOutput;
