namespace Activations.Generator.Planning;

/// <summary>
/// The operations of a <see cref="KernelProgram"/>. Each works lane by lane, alike in the scalar, 128-, 256- and
/// 512-bit forms, and gives the same bits in all of them.
/// </summary>
internal enum KernelOp
{
    /// <summary>A constant of the element type; <see cref="KernelInstruction.Bits"/> holds it as a double's bits.</summary>
    Constant,

    /// <summary>The kernel's argument.</summary>
    Argument,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a · b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>a · b + c, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>|a|.</summary>
    Abs,

    /// <summary>√a.</summary>
    Sqrt,

    /// <summary>The smaller of a and b, where b is not NaN; a NaN in a goes through.</summary>
    Min,

    /// <summary>The larger of a and b, where b is not NaN; a NaN in a goes through.</summary>
    Max,

    /// <summary>The magnitude of a with the sign of b.</summary>
    CopySign,

    /// <summary>The condition a &lt; b: false for NaN.</summary>
    LessThan,

    /// <summary>The condition a ≤ b: false for NaN.</summary>
    LessThanOrEqual,

    /// <summary>The condition a &gt; b: false for NaN.</summary>
    GreaterThan,

    /// <summary>The condition a ≥ b: false for NaN.</summary>
    GreaterThanOrEqual,

    /// <summary>The condition a = b: false for NaN.</summary>
    EqualTo,

    /// <summary>Both conditions.</summary>
    And,

    /// <summary>Either condition.</summary>
    Or,

    /// <summary>b where the condition a holds, otherwise c.</summary>
    Select,

    /// <summary>
    /// A function of the vector math applied to a (and b, c where it takes more);
    /// <see cref="KernelInstruction.Function"/> says which.
    /// </summary>
    Call,

    /// <summary>The second result of the <see cref="Call"/> a, which the C# form returns through an out parameter.</summary>
    SecondResult,
}
