namespace Activations.Generator.Benchmarks.Subjects;

[Activation("relu")]
public sealed partial class Relu : ISavesOutput;
