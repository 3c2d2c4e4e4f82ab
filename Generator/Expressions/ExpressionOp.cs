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

    /// <summary>|a|. Its derivative at 0 is 0.</summary>
    Abs,

    /// <summary>
    /// The lesser of a and b. Where they are equal, its derivative is that of b: the lifter puts a constant there.
    /// </summary>
    Min,

    /// <summary>
    /// The greater of a and b. Where they are equal, its derivative is that of b: the lifter puts a constant there.
    /// </summary>
    Max,

    /// <summary>-1, 0 or 1 as a is negative, zero or positive. Its derivative is 0.</summary>
    Sign,

    /// <summary>∛a.</summary>
    Cbrt,

    /// <summary>The sine of a.</summary>
    Sin,

    /// <summary>The cosine of a.</summary>
    Cos,

    /// <summary>The tangent of a.</summary>
    Tan,

    /// <summary>The inverse of the sine.</summary>
    Asin,

    /// <summary>The inverse of the cosine.</summary>
    Acos,

    /// <summary>The inverse of the tangent.</summary>
    Atan,

    /// <summary>The inverse of the hyperbolic sine.</summary>
    Asinh,

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    Acosh,

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    Atanh,

    /// <summary>Φ(a): the share of the standard normal distribution that lies below a.</summary>
    NormalCdf,

    /// <summary>The condition a = b.</summary>
    Equal,

    /// <summary>The condition a ≠ b.</summary>
    NotEqual,

    /// <summary>The condition that the conditions a and b both hold.</summary>
    And,

    /// <summary>The condition that one of the conditions a and b holds, or both.</summary>
    Or,

    /// <summary>The condition that the condition a doesn't hold.</summary>
    Not,

    /// <summary>log(1 + a), without the loss that the sum has near 0.</summary>
    Log1p,

    /// <summary>e^a - 1, without the loss that the difference has near 0.</summary>
    Expm1,

    /// <summary>The error function of a.</summary>
    Erf,

    /// <summary>a rounded to float: only where a formula has to give what code gives, never in the algebra.</summary>
    Single,
}
