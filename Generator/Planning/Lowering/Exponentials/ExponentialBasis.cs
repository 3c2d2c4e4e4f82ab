namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>In powers of what a function of t = e^u is evaluated.</summary>
internal enum ExponentialBasis
{
    /// <summary>e^u itself.</summary>
    Exp,

    /// <summary>
    /// e^u - 1, by expm1: where the function has a zero at u = 0, its digits are in the difference from 1.
    /// </summary>
    ExpMinusOne,

    /// <summary>tanh(u/2) = (t - 1)/(t + 1).</summary>
    Tanh,
}
