namespace Activations.Generator.Benchmarks.Subjects;

[Activation("silu")]
public sealed partial class Silu : ISavesDerivative;
