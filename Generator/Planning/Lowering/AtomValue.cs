namespace Activations.Generator.Planning.Lowering;

/// <summary>The kernel value that stands for an atom.</summary>
/// <param name="Atom">The atom's index.</param>
/// <param name="Value">The instruction's index.</param>
internal readonly record struct AtomValue(int Atom, int Value);
