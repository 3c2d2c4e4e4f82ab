using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The errors of one form of one generated class, and what they are held to.</summary>
/// <param name="Function">The function with its reference.</param>
/// <param name="Form">What of it.</param>
/// <param name="Accuracy">With which accuracy.</param>
/// <param name="IsDouble">Whether the elements are doubles.</param>
/// <param name="Errors">The errors.</param>
internal sealed record ScanResult(TextbookFunction Function, AccuracyForm Form, Activations.Accuracy Accuracy, bool IsDouble, FormErrors Errors)
{
    /// <summary>Of a derivative computed from the input, in ulp.</summary>
    public const double DerivativeBound = 4;

    /// <summary>Of a derivative computed from the output, in ulp.</summary>
    public const double OutputDerivativeBound = 2;

    /// <summary>In units of 2^-24, or 2^-53 in double.</summary>
    public const double NearZeroBound = 1;

    private const double FastBound = 4;

    /// <summary>In ulp.</summary>
    public double Bound => (Form, Accuracy) switch
    {
        (AccuracyForm.Forward, Activations.Accuracy.High) => Function.ForwardBound,
        (AccuracyForm.DerivativeFromOutput, Activations.Accuracy.High) => OutputDerivativeBound,
        (_, Activations.Accuracy.High) => DerivativeBound,
        _ => FastBound,
    };

    public bool MissesBound => !(Errors.InUlp.Largest <= Bound);

    public bool MissesNearZero => !(Errors.NearZero.Largest <= NearZeroBound);

    public bool HasMissed => MissesBound || MissesNearZero || Errors.WrongNaNs > 0;
}
