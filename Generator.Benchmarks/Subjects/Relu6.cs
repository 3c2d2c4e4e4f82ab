namespace Activations.Generator.Benchmarks.Subjects;

[Activation("relu6")]
public sealed partial class Relu6 : ISavesOutput;
