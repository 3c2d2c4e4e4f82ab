namespace Activations.Generator.Benchmarks.Subjects;

[Activation("leaky_relu")]
internal sealed partial class LeakyRelu : ISavesOutput;
