namespace Activations.Generator.Benchmarks.Subjects;

[Activation("elu")]
internal sealed partial class Elu : ISavesOutput;
