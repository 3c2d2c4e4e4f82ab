using System;
using System.Runtime.Intrinsics;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>A function of the vector math in its four widths, and the true function.</summary>
internal sealed record UnaryFunction<T>(
    string Name,
    double Bound,
    Func<T, T> Scalar,
    Func<Vector128<T>, Vector128<T>> Vector128,
    Func<Vector256<T>, Vector256<T>> Vector256,
    Func<Vector512<T>, Vector512<T>> Vector512)
{
    private const double SmallestNormal = 1.1754943508222875E-38;

    /// <summary>Whether the function takes arguments up to 0 only.</summary>
    public bool NonPositiveOnly => Name.Contains("NonPositive", StringComparison.Ordinal);

    /// <summary>Whether the function is for <see cref="Accuracy.Fast"/>: subnormal results may be flushed.</summary>
    public bool IsFast => Name.EndsWith("Fast", StringComparison.Ordinal);

    /// <summary>Whether the function takes arguments from 0 to 1 only.</summary>
    public bool UnitIntervalOnly => Name == "Log1pNonNegative";

    /// <summary>Whether the function takes this argument.</summary>
    public bool Takes(double x) => !((NonPositiveOnly && x > 0.0) || (UnitIntervalOnly && (x < 0.0 || x > 1.0)));

    /// <summary>Whether a result counts as exact that isn't.</summary>
    public bool Flushes(double value, double expected)
        => IsFast
            && Math.Abs(expected) < SmallestNormal
            && Math.Abs(value - expected) <= SmallestNormal;

    public override string ToString() => Name;
}
