namespace Activations.Generator.Benchmarks.Subjects;

[Activation("elu")]
public sealed partial class Elu : ISavesOutput;
