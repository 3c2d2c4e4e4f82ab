namespace Activations.Generator.Benchmarks.Subjects;

[Activation("sigmoid")]
internal sealed partial class Sigmoid : ISavesOutput;
