namespace Activations.Generator.Benchmarks.Subjects;

[Activation("identity")]
internal sealed partial class Identity : ISavesOutput;
