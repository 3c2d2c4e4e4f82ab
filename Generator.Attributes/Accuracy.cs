namespace Activations;

/// <summary>
/// How accurate the generated functions are.
/// </summary>
public enum Accuracy
{
    /// <summary>
    /// The function within 2 ulp (gelu and gelu_tanh 4) and its derivative within 4 ulp of the real function at
    /// the exact input, subnormal results included, and the same bits on every machine.
    /// </summary>
    High = 0,

    /// <summary>
    /// At most 4 ulp where the result is normal; subnormal results may be flushed to zero; the same bits on one
    /// machine only.
    /// </summary>
    Fast = 1,
}
