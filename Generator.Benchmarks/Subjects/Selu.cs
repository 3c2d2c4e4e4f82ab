namespace Activations.Generator.Benchmarks.Subjects;

[Activation("selu")]
internal sealed partial class Selu : ISavesOutput;
