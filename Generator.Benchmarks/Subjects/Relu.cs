namespace Activations.Generator.Benchmarks.Subjects;

[Activation("relu")]
internal sealed partial class Relu : ISavesOutput;
