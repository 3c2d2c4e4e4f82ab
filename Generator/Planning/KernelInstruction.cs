namespace Activations.Generator.Planning;

/// <summary>One instruction of a <see cref="KernelProgram"/>: its operands are earlier instructions.</summary>
/// <param name="Op">The operation.</param>
/// <param name="A">The index of the first operand, or -1.</param>
/// <param name="B">The index of the second operand, or -1.</param>
/// <param name="C">The index of the third operand, or -1.</param>
/// <param name="Bits">
/// For a constant, its value as the bits of a double (exactly representable in the element type): by value, -0.0
/// would equal 0.0.
/// </param>
/// <param name="Function">For a call, the name of the vector math's function, such as <c>Exp</c>.</param>
/// <param name="Name">
/// The name that a reader would give the value, such as <c>w</c> or <c>Alpha</c>, or <see langword="null"/>.
/// </param>
/// <param name="Comment">Why the value is computed in this way, for the line above it, or <see langword="null"/>.</param>
internal sealed record KernelInstruction(
    KernelOp Op,
    int A = -1,
    int B = -1,
    int C = -1,
    long Bits = 0,
    string? Function = null,
    string? Name = null,
    string? Comment = null);
