namespace Activations.Generator.Benchmarks.Subjects;

[Activation("gelu_tanh", Accuracy = Activations.Accuracy.Fast)]
public sealed partial class GeluTanhFast : ISavesDerivative;
