namespace Activations.Generator.Expressions;

/// <summary>The operations of the expression IR.</summary>
internal enum ExpressionOp : byte
{
    /// <summary>A number; <see cref="ExpressionNode.Bits"/> holds the bits of a double.</summary>
    Constant,

    /// <summary>A hyperparameter, symbolic to the algebra, whose value is known: a name and the bits of a double.</summary>
    Parameter,

    /// <summary>The input x.</summary>
    Input,

    /// <summary>The output y.</summary>
    Output,

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

    /// <summary>a to the constant power b.</summary>
    Power,

    /// <summary>e^a.</summary>
    Exp,

    /// <summary>The natural logarithm of a.</summary>
    Log,

    /// <summary>√a.</summary>
    Sqrt,

    /// <summary>The hyperbolic tangent of a.</summary>
    Tanh,

    /// <summary>The hyperbolic sine of a.</summary>
    Sinh,

    /// <summary>The hyperbolic cosine of a.</summary>
    Cosh,

    /// <summary>The condition a &lt; b.</summary>
    LessThan,

    /// <summary>The condition a ≤ b.</summary>
    LessThanOrEqual,

    /// <summary>The condition a &gt; b.</summary>
    GreaterThan,

    /// <summary>The condition a ≥ b.</summary>
    GreaterThanOrEqual,

    /// <summary>b where the condition a holds, otherwise c.</summary>
    Select,
}
