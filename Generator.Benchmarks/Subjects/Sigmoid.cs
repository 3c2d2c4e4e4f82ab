namespace Activations.Generator.Benchmarks.Subjects;

[Activation("sigmoid")]
public sealed partial class Sigmoid : ISavesOutput;
