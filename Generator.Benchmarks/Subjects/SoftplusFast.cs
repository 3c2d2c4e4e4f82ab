namespace Activations.Generator.Benchmarks.Subjects;

[Activation("softplus", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class SoftplusFast : ISavesDerivative;
