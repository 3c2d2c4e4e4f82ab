namespace Activations.Generator.Benchmarks.Subjects;

[Activation("selu")]
public sealed partial class Selu : ISavesOutput;
