using System.Runtime.Intrinsics;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>A function of the vector math that gives its value in two parts, in its four widths.</summary>
/// <param name="Name">Its name: that of the function whose value it is, and "Pair".</param>
/// <param name="Bound">The error of the sum, in ulp of its value.</param>
/// <param name="Scalar">The function of a number.</param>
/// <param name="Vector128">The function of 128 bits.</param>
/// <param name="Vector256">The function of 256 bits.</param>
/// <param name="Vector512">The function of 512 bits.</param>
internal sealed record PairFunction<T>(
    string Name,
    double Bound,
    WithRest<T> Scalar,
    WithRest<Vector128<T>> Vector128,
    WithRest<Vector256<T>> Vector256,
    WithRest<Vector512<T>> Vector512)
{
    /// <summary>The name of the function whose value it is.</summary>
    public string ValueName => Name[..^"Pair".Length];

    /// <summary>The first part alone.</summary>
    public UnaryFunction<T> First => new(
        Name,
        Bound,
        x => Scalar(x, out _),
        x => Vector128(x, out _),
        x => Vector256(x, out _),
        x => Vector512(x, out _));

    /// <summary>The second part alone.</summary>
    public UnaryFunction<T> Rest => new(
        Name + ", rest",
        Bound,
        x => RestOf(Scalar, x),
        x => RestOf(Vector128, x),
        x => RestOf(Vector256, x),
        x => RestOf(Vector512, x));

    public override string ToString() => Name;

    private static TVector RestOf<TVector>(WithRest<TVector> function, TVector x)
    {
        function(x, out TVector rest);
        return rest;
    }
}
