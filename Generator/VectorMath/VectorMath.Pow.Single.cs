// Needs VectorMath.Exp.Double.cs and VectorMath.Log.Double.cs.
//
// x^c for float: e^(c · ln x) in double. The exponential makes an absolute error of a relative one, up to a hundred times
// as large: 29 bits more than float's are far more than enough.
// Largest error at every 97th float: 0.500 ulp.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Powers.</content>
internal static partial class VectorMath
{
    /// <summary>x^c for a base that isn't negative.</summary>
    /// <param name="x">The base: not negative.</param>
    /// <param name="c">The exponent: finite and not 0.</param>
    /// <returns>x^c: for c > 0, 0 at ±0 and +∞ at +∞, for c &lt; 0 the reverse; NaN for x &lt; 0 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Pow(float x, float c) => (float)Exp(c * Log((double)x));

    /// <inheritdoc cref="Pow(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pow(Vector128<float> x, Vector128<float> c)
    {
        Vector128<double> lower = Vector128.WidenLower(c) * Log(Vector128.WidenLower(x));
        Vector128<double> upper = Vector128.WidenUpper(c) * Log(Vector128.WidenUpper(x));
        return Vector128.Narrow(Exp(lower), Exp(upper));
    }

    /// <inheritdoc cref="Pow(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, Vector256<float> c)
    {
        Vector256<double> lower = Vector256.WidenLower(c) * Log(Vector256.WidenLower(x));
        Vector256<double> upper = Vector256.WidenUpper(c) * Log(Vector256.WidenUpper(x));
        return Vector256.Narrow(Exp(lower), Exp(upper));
    }

    /// <inheritdoc cref="Pow(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> c)
    {
        Vector512<double> lower = Vector512.WidenLower(c) * Log(Vector512.WidenLower(x));
        Vector512<double> upper = Vector512.WidenUpper(c) * Log(Vector512.WidenUpper(x));
        return Vector512.Narrow(Exp(lower), Exp(upper));
    }
}
