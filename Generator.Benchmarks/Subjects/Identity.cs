namespace Activations.Generator.Benchmarks.Subjects;

[Activation("identity")]
public sealed partial class Identity : ISavesOutput;
