namespace Activations.Generator.Benchmarks.Subjects;

[Activation("gelu_tanh")]
public sealed partial class GeluTanh : ISavesDerivative;
