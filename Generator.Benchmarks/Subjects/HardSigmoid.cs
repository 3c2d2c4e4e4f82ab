namespace Activations.Generator.Benchmarks.Subjects;

[Activation("hard_sigmoid")]
internal sealed partial class HardSigmoid : ISavesOutput;
