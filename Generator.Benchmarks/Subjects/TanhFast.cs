namespace Activations.Generator.Benchmarks.Subjects;

[Activation("tanh", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class TanhFast : ISavesOutput;
