namespace Activations.Generator.Benchmarks.Subjects;

[Activation("hard_sigmoid")]
public sealed partial class HardSigmoid : ISavesOutput;
