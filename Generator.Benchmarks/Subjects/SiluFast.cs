namespace Activations.Generator.Benchmarks.Subjects;

[Activation("silu", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class SiluFast : ISavesDerivative;
