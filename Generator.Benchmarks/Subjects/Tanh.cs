namespace Activations.Generator.Benchmarks.Subjects;

[Activation("tanh")]
internal sealed partial class Tanh : ISavesOutput;
