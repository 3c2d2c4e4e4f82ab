namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>What a general form is written from.</summary>
internal enum GeneralSource
{
    /// <summary>The stable form, in powers of e^-|u|.</summary>
    Stable,

    /// <summary>The stable form, in powers of e^-|u| - 1.</summary>
    StableDifference,

    /// <summary>The stable form of a function with a square root: with conjugates, and far from 0 in 1/x.</summary>
    Root,

    /// <summary>The normal form, as a reader sees it.</summary>
    Normal,

    /// <summary>The formula as the user wrote it, or as the rules of differentiation gave it.</summary>
    Spelled,

    /// <summary>A multiple of cosh u or sinh u, whatever exponentials it was written with.</summary>
    Hyperbolic,

    /// <summary>A sum of Φ(x) and e^(-x²/2) with polynomials as factors, which have their small scale in common.</summary>
    Gaussian,

    /// <summary>x·Φ(x) or its derivative, by the tail at |x|; in float only.</summary>
    NormalTail,

    /// <summary>
    /// A multiple of a power of x times the logistic function of a polynomial, or times tanh(ln(1 + e^u)), or the derivative of such a
    /// multiple of x.
    /// </summary>
    Logistic,
}
