namespace Activations.Generator.Benchmarks.Subjects;

[Activation("leaky_relu")]
public sealed partial class LeakyRelu : ISavesOutput;
