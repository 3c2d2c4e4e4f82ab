using System;

namespace Activations.Generator.Expressions;

/// <summary>One node of an arena: an operation on earlier nodes.</summary>
/// <param name="Op">The operation.</param>
/// <param name="A">The index of the first operand, or -1.</param>
/// <param name="B">The index of the second operand, or -1.</param>
/// <param name="C">The index of the third operand, or -1.</param>
/// <param name="Bits">The value of a constant or hyperparameter as bits: by value, -0.0 would equal 0.0.</param>
/// <param name="Name">The name of a hyperparameter.</param>
internal readonly record struct ExpressionNode(
    ExpressionOp Op,
    int A = -1,
    int B = -1,
    int C = -1,
    long Bits = 0,
    string? Name = null)
{
    /// <summary>The value of a constant or hyperparameter.</summary>
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>How many operands the node has.</summary>
    public int OperandCount => C >= 0 ? 3 : B >= 0 ? 2 : A >= 0 ? 1 : 0;

    /// <summary>The operand at <paramref name="position"/>, 0 to 2.</summary>
    /// <param name="position">Which operand.</param>
    public int Operand(int position) => position switch { 0 => A, 1 => B, _ => C };
}
