namespace Activations.Generator.Benchmarks.Subjects;

[Activation("relu6")]
internal sealed partial class Relu6 : ISavesOutput;
