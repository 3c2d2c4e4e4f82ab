namespace Activations.Generator.Benchmarks.Subjects;

[Activation("mish")]
public sealed partial class Mish : ISavesDerivative;
