namespace Activations.Generator.Benchmarks.Subjects;

[Activation("softsign")]
public sealed partial class Softsign : ISavesOutput;
