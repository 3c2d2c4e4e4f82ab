namespace Activations.Generator.Benchmarks.Subjects;

[Activation("hard_swish")]
internal sealed partial class HardSwish : ISavesDerivative;
