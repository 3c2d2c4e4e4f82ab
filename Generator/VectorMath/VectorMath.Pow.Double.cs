// Needs VectorMath.Exp.Double.cs and VectorMath.Log.Double.cs.
//
// x^c for double: e^(c · ln x), ln x in two parts, since the exponential makes an absolute error of a relative one.
// ln x = e · ln 2 + ln(1 + f) with e and f as in Log; ln(1 + f) = 2 s + s³ · (2/3 + s² · Q(s²)) with s = f / (2 + f):
// s, its square and the parenthesis in two parts, Q a minimax polynomial, its relative error 2^-53.4.
// Coefficients: scripts/coefficients.
// Largest error found: 0.850 ulp, for exponents of all sizes.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Powers.</content>
internal static partial class VectorMath
{
    /// <summary>2/3.</summary>
    private const double TwoThirdsHighDouble = 0.6666666666666666;

    /// <summary>The rest of it.</summary>
    private const double TwoThirdsLowDouble = 3.700743415417188E-17;

    /// <summary>The polynomial's coefficient of s^14.</summary>
    private const double PowTerm19Double = 0.1220390482561496;

    /// <summary>The polynomial's coefficient of s^12.</summary>
    private const double PowTerm17Double = 0.11651605353193045;

    /// <summary>The polynomial's coefficient of s^10.</summary>
    private const double PowTerm15Double = 0.1333725287891688;

    /// <summary>The polynomial's coefficient of s^8.</summary>
    private const double PowTerm13Double = 0.15384540355296503;

    /// <summary>The polynomial's coefficient of s^6.</summary>
    private const double PowTerm11Double = 0.1818181896364587;

    /// <summary>The polynomial's coefficient of s^4.</summary>
    private const double PowTerm9Double = 0.22222222218181759;

    /// <summary>The polynomial's coefficient of s^2.</summary>
    private const double PowTerm7Double = 0.28571428571436785;

    /// <summary>The polynomial's coefficient of s^0.</summary>
    private const double PowTerm5Double = 0.39999999999999997;

    /// <summary>x^c for a base that isn't negative.</summary>
    /// <param name="x">The base: not negative.</param>
    /// <param name="c">The exponent: finite and not 0.</param>
    /// <returns>x^c: for c > 0, 0 at ±0 and +∞ at +∞, for c &lt; 0 the reverse; NaN for x &lt; 0 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Pow(double x, double c)
    {
        double high = LogInParts(x, out double low);
        double power = c * high;
        return Exp(power, FusedMultiplyAdd(c, low, FusedMultiplyAdd(c, high, -power)));
    }

    /// <inheritdoc cref="Pow(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Pow(Vector128<double> x, Vector128<double> c)
    {
        Vector128<double> high = LogInParts(x, out Vector128<double> low);
        Vector128<double> power = c * high;
        return Exp(power, FusedMultiplyAdd(c, low, FusedMultiplyAdd(c, high, -power)));
    }

    /// <inheritdoc cref="Pow(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> c)
    {
        Vector256<double> high = LogInParts(x, out Vector256<double> low);
        Vector256<double> power = c * high;
        return Exp(power, FusedMultiplyAdd(c, low, FusedMultiplyAdd(c, high, -power)));
    }

    /// <inheritdoc cref="Pow(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> c)
    {
        Vector512<double> high = LogInParts(x, out Vector512<double> low);
        Vector512<double> power = c * high;
        return Exp(power, FusedMultiplyAdd(c, low, FusedMultiplyAdd(c, high, -power)));
    }

    /// <summary>ln x as a sum of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogInParts(double x, out double low)
    {
        double f = LogReduced(x, out double exponent);

        // s = f / (2 + f) = t + u. Here 2 + f is rounded, and the quotient.
        double denominator = 2.0 + f;
        double lack = f - (denominator - 2.0);
        double inverse = 1.0 / denominator;
        double t = f * inverse;
        double u = inverse * FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, f));

        // s² = z + y, and 2/3 + s² · Q = a + b.
        double z = t * t;
        double y = FusedMultiplyAdd(t, t, -z) + 2.0 * (t * u);
        double sum = FusedMultiplyAdd(PowTerm19Double, z, PowTerm17Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm15Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm13Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm11Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm9Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm7Double);
        sum = FusedMultiplyAdd(sum, z, PowTerm5Double);
        double tail = z * sum;
        double a = TwoThirdsHighDouble + tail;
        double b = TwoThirdsHighDouble - a + tail + TwoThirdsLowDouble;

        // s² · (a + b) = p + q, and s · (2 + p + q) = 2 t + v + w.
        double p = z * a;
        double q = FusedMultiplyAdd(z, a, -p) + FusedMultiplyAdd(z, b, y * a);
        double v = t * p;
        double w = FusedMultiplyAdd(t, p, -v) + FusedMultiplyAdd(t, q, FusedMultiplyAdd(u, p, 2.0 * u));

        // All together, the largest first: e · ln 2 in two parts, 2 t, v, and the small terms.
        double whole = exponent * Ln2HighDouble;
        double wholeLow = FusedMultiplyAdd(exponent, Ln2LowDouble, FusedMultiplyAdd(exponent, Ln2HighDouble, -whole));
        double twice = t + t;
        double first = whole + twice;
        double firstLow = whole - first + twice;
        double second = first + v;
        double secondLow = first - second + v;
        double small = w + (wholeLow + (firstLow + secondLow));
        double result = second + small;
        low = second - result + small;
        return LogAtEdges(x, result);
    }

    /// <inheritdoc cref="LogInParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogInParts(Vector128<double> x, out Vector128<double> low)
    {
        Vector128<double> f = LogReduced(x, out Vector128<double> exponent);

        // s = f / (2 + f) = t + u. Here 2 + f is rounded, and the quotient.
        Vector128<double> denominator = Lanes128(2.0) + f;
        Vector128<double> lack = f - (denominator - Lanes128(2.0));
        Vector128<double> inverse = Lanes128(1.0) / denominator;
        Vector128<double> t = f * inverse;
        Vector128<double> u = inverse * FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, f));

        // s² = z + y, and 2/3 + s² · Q = a + b.
        Vector128<double> z = t * t;
        Vector128<double> y = FusedMultiplyAdd(t, t, -z) + Lanes128(2.0) * (t * u);
        Vector128<double> sum = FusedMultiplyAdd(
            Lanes128(PowTerm19Double), z, Lanes128(PowTerm17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(PowTerm5Double));
        Vector128<double> tail = z * sum;
        Vector128<double> a = Lanes128(TwoThirdsHighDouble) + tail;
        Vector128<double> b = Lanes128(TwoThirdsHighDouble) - a + tail + Lanes128(TwoThirdsLowDouble);

        // s² · (a + b) = p + q, and s · (2 + p + q) = 2 t + v + w.
        Vector128<double> p = z * a;
        Vector128<double> q = FusedMultiplyAdd(z, a, -p) + FusedMultiplyAdd(z, b, y * a);
        Vector128<double> v = t * p;
        Vector128<double> w
            = FusedMultiplyAdd(t, p, -v) + FusedMultiplyAdd(t, q, FusedMultiplyAdd(u, p, Lanes128(2.0) * u));

        // All together, the largest first: e · ln 2 in two parts, 2 t, v, and the small terms.
        Vector128<double> whole = exponent * Lanes128(Ln2HighDouble);
        Vector128<double> wholeLow = FusedMultiplyAdd(
            exponent,
            Lanes128(Ln2LowDouble),
            FusedMultiplyAdd(exponent, Lanes128(Ln2HighDouble), -whole));
        Vector128<double> twice = t + t;
        Vector128<double> first = whole + twice;
        Vector128<double> firstLow = whole - first + twice;
        Vector128<double> second = first + v;
        Vector128<double> secondLow = first - second + v;
        Vector128<double> small = w + (wholeLow + (firstLow + secondLow));
        Vector128<double> result = second + small;
        low = second - result + small;
        return LogAtEdges(x, result);
    }

    /// <inheritdoc cref="LogInParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogInParts(Vector256<double> x, out Vector256<double> low)
    {
        Vector256<double> f = LogReduced(x, out Vector256<double> exponent);

        // s = f / (2 + f) = t + u. Here 2 + f is rounded, and the quotient.
        Vector256<double> denominator = Lanes256(2.0) + f;
        Vector256<double> lack = f - (denominator - Lanes256(2.0));
        Vector256<double> inverse = Lanes256(1.0) / denominator;
        Vector256<double> t = f * inverse;
        Vector256<double> u = inverse * FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, f));

        // s² = z + y, and 2/3 + s² · Q = a + b.
        Vector256<double> z = t * t;
        Vector256<double> y = FusedMultiplyAdd(t, t, -z) + Lanes256(2.0) * (t * u);
        Vector256<double> sum = FusedMultiplyAdd(
            Lanes256(PowTerm19Double), z, Lanes256(PowTerm17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(PowTerm5Double));
        Vector256<double> tail = z * sum;
        Vector256<double> a = Lanes256(TwoThirdsHighDouble) + tail;
        Vector256<double> b = Lanes256(TwoThirdsHighDouble) - a + tail + Lanes256(TwoThirdsLowDouble);

        // s² · (a + b) = p + q, and s · (2 + p + q) = 2 t + v + w.
        Vector256<double> p = z * a;
        Vector256<double> q = FusedMultiplyAdd(z, a, -p) + FusedMultiplyAdd(z, b, y * a);
        Vector256<double> v = t * p;
        Vector256<double> w
            = FusedMultiplyAdd(t, p, -v) + FusedMultiplyAdd(t, q, FusedMultiplyAdd(u, p, Lanes256(2.0) * u));

        // All together, the largest first: e · ln 2 in two parts, 2 t, v, and the small terms.
        Vector256<double> whole = exponent * Lanes256(Ln2HighDouble);
        Vector256<double> wholeLow = FusedMultiplyAdd(
            exponent,
            Lanes256(Ln2LowDouble),
            FusedMultiplyAdd(exponent, Lanes256(Ln2HighDouble), -whole));
        Vector256<double> twice = t + t;
        Vector256<double> first = whole + twice;
        Vector256<double> firstLow = whole - first + twice;
        Vector256<double> second = first + v;
        Vector256<double> secondLow = first - second + v;
        Vector256<double> small = w + (wholeLow + (firstLow + secondLow));
        Vector256<double> result = second + small;
        low = second - result + small;
        return LogAtEdges(x, result);
    }

    /// <inheritdoc cref="LogInParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogInParts(Vector512<double> x, out Vector512<double> low)
    {
        Vector512<double> f = LogReduced(x, out Vector512<double> exponent);

        // s = f / (2 + f) = t + u. Here 2 + f is rounded, and the quotient.
        Vector512<double> denominator = Lanes512(2.0) + f;
        Vector512<double> lack = f - (denominator - Lanes512(2.0));
        Vector512<double> inverse = Lanes512(1.0) / denominator;
        Vector512<double> t = f * inverse;
        Vector512<double> u = inverse * FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, f));

        // s² = z + y, and 2/3 + s² · Q = a + b.
        Vector512<double> z = t * t;
        Vector512<double> y = FusedMultiplyAdd(t, t, -z) + Lanes512(2.0) * (t * u);
        Vector512<double> sum = FusedMultiplyAdd(
            Lanes512(PowTerm19Double), z, Lanes512(PowTerm17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(PowTerm5Double));
        Vector512<double> tail = z * sum;
        Vector512<double> a = Lanes512(TwoThirdsHighDouble) + tail;
        Vector512<double> b = Lanes512(TwoThirdsHighDouble) - a + tail + Lanes512(TwoThirdsLowDouble);

        // s² · (a + b) = p + q, and s · (2 + p + q) = 2 t + v + w.
        Vector512<double> p = z * a;
        Vector512<double> q = FusedMultiplyAdd(z, a, -p) + FusedMultiplyAdd(z, b, y * a);
        Vector512<double> v = t * p;
        Vector512<double> w
            = FusedMultiplyAdd(t, p, -v) + FusedMultiplyAdd(t, q, FusedMultiplyAdd(u, p, Lanes512(2.0) * u));

        // All together, the largest first: e · ln 2 in two parts, 2 t, v, and the small terms.
        Vector512<double> whole = exponent * Lanes512(Ln2HighDouble);
        Vector512<double> wholeLow = FusedMultiplyAdd(
            exponent,
            Lanes512(Ln2LowDouble),
            FusedMultiplyAdd(exponent, Lanes512(Ln2HighDouble), -whole));
        Vector512<double> twice = t + t;
        Vector512<double> first = whole + twice;
        Vector512<double> firstLow = whole - first + twice;
        Vector512<double> second = first + v;
        Vector512<double> secondLow = first - second + v;
        Vector512<double> small = w + (wholeLow + (firstLow + secondLow));
        Vector512<double> result = second + small;
        low = second - result + small;
        return LogAtEdges(x, result);
    }
}
