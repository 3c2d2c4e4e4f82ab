namespace Activations.Generator.Planning.Lowering;

/// <summary>How a rational function is written for evaluation.</summary>
internal enum RationalShape
{
    /// <summary>Numerator and denominator by Horner's rule.</summary>
    Horner,

    /// <summary>
    /// With integer coefficients and their common divisor last: x·(x + 3)/6 is zero at -3 in every digit, where
    /// x·(0.1666…·x + 0.5) is not.
    /// </summary>
    Integers,

    /// <summary>The same of a line, with the common divisor's reciprocal as a factor: what that is rounded by, and no division.</summary>
    Reciprocal,

    /// <summary>
    /// A power of a quotient: (1/(1 + x))² overflows nowhere, and ((1 + x)/2)² loses nothing near -1.
    /// </summary>
    Power,
}
