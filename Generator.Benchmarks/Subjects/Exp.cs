namespace Activations.Generator.Benchmarks.Subjects;

[Activation("exp")]
public sealed partial class Exp : ISavesOutput;
