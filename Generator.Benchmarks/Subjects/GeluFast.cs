namespace Activations.Generator.Benchmarks.Subjects;

[Activation("gelu", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class GeluFast : ISavesDerivative;
