namespace Activations.Generator.Benchmarks.Subjects;

[Activation("tanh")]
public sealed partial class Tanh : ISavesOutput;
