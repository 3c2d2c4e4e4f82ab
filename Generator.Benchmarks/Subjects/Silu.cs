namespace Activations.Generator.Benchmarks.Subjects;

[Activation("silu")]
internal sealed partial class Silu : ISavesDerivative;
