namespace Activations.Generator.Benchmarks.Subjects;

[Activation("exp")]
internal sealed partial class Exp : ISavesOutput;
