using System;

namespace Activations.Generator.Calculus;

/// <summary>
/// An expression grew past what the exact algebra is meant for. Caught where the algebra is entered: such a function
/// is compiled as it is spelled, without a normal form.
/// </summary>
internal sealed class AlgebraLimitException : Exception
{
    public AlgebraLimitException()
        : base("The expression is too large for the normal form.")
    {
    }
}
