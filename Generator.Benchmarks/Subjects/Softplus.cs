namespace Activations.Generator.Benchmarks.Subjects;

[Activation("softplus")]
public sealed partial class Softplus : ISavesDerivative;
