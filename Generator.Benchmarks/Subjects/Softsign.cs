namespace Activations.Generator.Benchmarks.Subjects;

[Activation("softsign")]
internal sealed partial class Softsign : ISavesOutput;
