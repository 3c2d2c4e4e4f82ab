namespace Activations.Generator.Benchmarks.Subjects;

[Activation("gelu")]
public sealed partial class Gelu : ISavesDerivative;
