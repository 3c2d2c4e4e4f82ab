namespace Activations.Generator.Benchmarks.Subjects;

[Activation("elu", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class EluFast : ISavesOutput;
