namespace Activations.Generator.Benchmarks.Subjects;

[Activation("mish")]
internal sealed partial class Mish : ISavesDerivative;
