namespace Activations.Generator.Benchmarks.Subjects;

[Activation("mish", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class MishFast : ISavesDerivative;
