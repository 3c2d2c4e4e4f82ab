// Needs VectorMath.Exp.Single.cs.
//
// e^x - 1 for float, as Exp has it before it adds 1: for programs that take an exponential apart. Largest error over every 7th float: 0.905 ulp.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>What Exp adds to 1.</content>
internal static partial class VectorMath
{
    /// <summary>e^x - 1 for |x| ≤ ln 2/2, by the polynomial of Exp: its error is small against e^x.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x - 1: 0 for ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpExcess(float x)
    {
        float square = x * x;
        float low = FusedMultiplyAdd(Exp3Single, x, Exp2Single);
        float high = FusedMultiplyAdd(Exp6Single, square, FusedMultiplyAdd(Exp5Single, x, Exp4Single));
        return FusedMultiplyAdd(FusedMultiplyAdd(high, square, low), square, x);
    }

    /// <inheritdoc cref="ExpExcess(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpExcess(Vector128<float> x)
    {
        Vector128<float> square = x * x;
        Vector128<float> low = FusedMultiplyAdd(Lanes128(Exp3Single), x, Lanes128(Exp2Single));
        Vector128<float> high = FusedMultiplyAdd(Lanes128(Exp5Single), x, Lanes128(Exp4Single));
        high = FusedMultiplyAdd(Lanes128(Exp6Single), square, high);
        return FusedMultiplyAdd(FusedMultiplyAdd(high, square, low), square, x);
    }

    /// <inheritdoc cref="ExpExcess(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpExcess(Vector256<float> x)
    {
        Vector256<float> square = x * x;
        Vector256<float> low = FusedMultiplyAdd(Lanes256(Exp3Single), x, Lanes256(Exp2Single));
        Vector256<float> high = FusedMultiplyAdd(Lanes256(Exp5Single), x, Lanes256(Exp4Single));
        high = FusedMultiplyAdd(Lanes256(Exp6Single), square, high);
        return FusedMultiplyAdd(FusedMultiplyAdd(high, square, low), square, x);
    }

    /// <inheritdoc cref="ExpExcess(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpExcess(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> low = FusedMultiplyAdd(Lanes512(Exp3Single), x, Lanes512(Exp2Single));
        Vector512<float> high = FusedMultiplyAdd(Lanes512(Exp5Single), x, Lanes512(Exp4Single));
        high = FusedMultiplyAdd(Lanes512(Exp6Single), square, high);
        return FusedMultiplyAdd(FusedMultiplyAdd(high, square, low), square, x);
    }
}
