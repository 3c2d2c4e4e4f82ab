namespace Activations.Generator.Benchmarks.Subjects;

[Activation("hard_swish")]
public sealed partial class HardSwish : ISavesDerivative;
