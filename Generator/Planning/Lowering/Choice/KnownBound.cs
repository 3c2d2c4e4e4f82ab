using Activations.Generator.Planning.Lowering.Gates;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>
/// The error at the samples up to which a form will do whatever the general bounds say, since its largest error is known for all
/// inputs. At the samples each function is as wrong as it may be, and all are at once, so the figures are larger than those errors.
/// </summary>
/// <param name="AtSamples">In ulp.</param>
/// <param name="IsLastResort">Whether forms that keep the general bounds come first.</param>
internal readonly record struct KnownBound(double AtSamples, bool IsLastResort = false)
{
    // One call, for which 4 ulp are promised.
    private static readonly KnownBound s_logisticCall = new(3.6);

    // Of gelu and its derivative, which are off by 3.9 at most; three functions make them up.
    private static readonly KnownBound s_normalTail = new(8);

    // 1.892 over all floats.
    private static readonly KnownBound s_softplus = new(2);

    // Over all floats 1.998 for x·σ(x), which is within the general bound around the worst samples; its derivative 3.84.
    private static readonly KnownBound s_logistic = new(1.95);
    private static readonly KnownBound s_logisticDerivative = new(3.9);

    // Φ is good to 2 ulp, so 4 are promised; this form is the one that has both scales in common.
    private static readonly KnownBound s_gaussian = new(4.5, IsLastResort: true);

    /// <summary>What is known of a form; <see langword="null"/> of most.</summary>
    public static KnownBound? Of(FormCandidate candidate) => (candidate.Form.Exponential, candidate.Form.General?.Source) switch
    {
        ({ Logistic: true }, _) => s_logisticCall,
        (_, GeneralSource.NormalTail) => s_normalTail,
        (_, GeneralSource.Logistic) => candidate.Target.IsDerivative ? s_logisticDerivative : s_logistic,
        (_, GeneralSource.Gaussian) => s_gaussian,
        (_, GeneralSource.Stable) when SoftplusForm.Is(candidate.Program) => s_softplus,
        _ => null,
    };
}
