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
    /// <summary>Whether the function takes arguments up to 0 only.</summary>
    public bool NonPositiveOnly => Name.EndsWith("NonPositive", StringComparison.Ordinal);

    public override string ToString() => Name;
}
