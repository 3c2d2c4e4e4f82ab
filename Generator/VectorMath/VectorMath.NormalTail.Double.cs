// Needs VectorMath.NormalPdf.Double.cs.
//
// Φ(-z) for double and z ≥ 0: e^(-z²/2) · R(z). R falls slowly, like 1/z:
// R(z) = t · P(t - c) with t = 1 / (z + k) and a polynomial P of degree 23, its relative error 2^-56.2. The constants k
// and c are such that P(0) is nearly a double and t - c is exact wherever rounding it would be felt.
// e^(-z²/2) = 2^n · (1 + p) as in NormalPdf, and p is multiplied out: P(0) + (P - P(0) + p · P), of which this sum and
// its product with t are the only roundings of full size. Coefficients: scripts/coefficients.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The tail of the normal distribution.</content>
internal static partial class VectorMath
{
    /// <summary>k.</summary>
    private const double NormalCdfOffsetDouble = 4.03125;

    /// <summary>c.</summary>
    private const double NormalCdfCenterDouble = 0.125;

    /// <summary>From the derivative of ln R with respect to ln t: 1 where z is large, and right where z is 0.</summary>
    private const double NormalCdfSlopeDouble = 8.94;

    /// <summary>The polynomial's coefficient of (t - c)^23.</summary>
    private const double NormalCdf23Double = 456088685345.0237;

    /// <summary>The polynomial's coefficient of (t - c)^22.</summary>
    private const double NormalCdf22Double = -212594385651.10428;

    /// <summary>The polynomial's coefficient of (t - c)^21.</summary>
    private const double NormalCdf21Double = -12181132298.880901;

    /// <summary>The polynomial's coefficient of (t - c)^20.</summary>
    private const double NormalCdf20Double = 24602875670.730045;

    /// <summary>The polynomial's coefficient of (t - c)^19.</summary>
    private const double NormalCdf19Double = -2828590709.758289;

    /// <summary>The polynomial's coefficient of (t - c)^18.</summary>
    private const double NormalCdf18Double = -1569053516.501171;

    /// <summary>The polynomial's coefficient of (t - c)^17.</summary>
    private const double NormalCdf17Double = 425087323.4643528;

    /// <summary>The polynomial's coefficient of (t - c)^16.</summary>
    private const double NormalCdf16Double = 69988748.75556506;

    /// <summary>The polynomial's coefficient of (t - c)^15.</summary>
    private const double NormalCdf15Double = -41094373.65394597;

    /// <summary>The polynomial's coefficient of (t - c)^14.</summary>
    private const double NormalCdf14Double = -1814207.27281562;

    /// <summary>The polynomial's coefficient of (t - c)^13.</summary>
    private const double NormalCdf13Double = 3601270.7649135776;

    /// <summary>The polynomial's coefficient of (t - c)^12.</summary>
    private const double NormalCdf12Double = -47125.94887707077;

    /// <summary>The polynomial's coefficient of (t - c)^11.</summary>
    private const double NormalCdf11Double = -329500.87894860946;

    /// <summary>The polynomial's coefficient of (t - c)^10.</summary>
    private const double NormalCdf10Double = 6585.2411992013995;

    /// <summary>The polynomial's coefficient of (t - c)^9.</summary>
    private const double NormalCdf9Double = 33982.15339225849;

    /// <summary>The polynomial's coefficient of (t - c)^8.</summary>
    private const double NormalCdf8Double = 1603.0867567763612;

    /// <summary>The polynomial's coefficient of (t - c)^7.</summary>
    private const double NormalCdf7Double = -3825.216749242927;

    /// <summary>The polynomial's coefficient of (t - c)^6.</summary>
    private const double NormalCdf6Double = -920.2480776562948;

    /// <summary>The polynomial's coefficient of (t - c)^5.</summary>
    private const double NormalCdf5Double = 296.40104702798857;

    /// <summary>The polynomial's coefficient of (t - c)^4.</summary>
    private const double NormalCdf4Double = 269.40806980283196;

    /// <summary>The polynomial's coefficient of (t - c)^3.</summary>
    private const double NormalCdf3Double = 101.05708692865642;

    /// <summary>The polynomial's coefficient of (t - c)^2.</summary>
    private const double NormalCdf2Double = 25.721057290631506;

    /// <summary>The polynomial's coefficient of (t - c)^1.</summary>
    private const double NormalCdf1Double = 4.969122657888614;

    /// <summary>The polynomial at 0.</summary>
    private const double NormalCdf0Double = 0.7606462782734539;

    /// <summary>Φ(-z) / 2^n, where shifted is n + <see cref="ExpShiftDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double NormalTail(double z, out double shifted)
    {
        double power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        double sum = z + NormalCdfOffsetDouble;
        double t = 1.0 / sum;
        double lost = z - (sum - NormalCdfOffsetDouble);
        double e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, 1.0));
        double correction = t * e * FusedMultiplyAdd(t, NormalCdfSlopeDouble, 1.0);
        double d = t - NormalCdfCenterDouble;

        double tail = FusedMultiplyAdd(NormalCdf23Double, d, NormalCdf22Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf21Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf20Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf19Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf18Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf17Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf16Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf15Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf14Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf13Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf12Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf11Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf10Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf9Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf8Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf7Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf6Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf5Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf4Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf3Double);
        tail = FusedMultiplyAdd(tail, d, NormalCdf2Double);

        // The last step is felt the most, so what rounding it loses is kept.
        double slope = FusedMultiplyAdd(tail, d, NormalCdf1Double);
        double slopeLow = FusedMultiplyAdd(tail, d, NormalCdf1Double - slope);

        // What rounding the large sum loses is added at the end.
        double rest = FusedMultiplyAdd(
            slope, d, FusedMultiplyAdd(slopeLow, d, power * FusedMultiplyAdd(slope, d, NormalCdf0Double)));
        double high = NormalCdf0Double + rest;
        double back = high - NormalCdf0Double;
        double low = (NormalCdf0Double - (high - back)) + (rest - back);
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> NormalTail(Vector128<double> z, out Vector128<double> shifted)
    {
        Vector128<double> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector128<double> sum = z + Lanes128(NormalCdfOffsetDouble);
        Vector128<double> t = Lanes128(1.0) / sum;
        Vector128<double> lost = z - (sum - Lanes128(NormalCdfOffsetDouble));
        Vector128<double> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes128(1.0)));
        Vector128<double> correction
            = t * e * FusedMultiplyAdd(t, Lanes128(NormalCdfSlopeDouble), Lanes128(1.0));
        Vector128<double> d = t - Lanes128(NormalCdfCenterDouble);

        Vector128<double> tail = FusedMultiplyAdd(
            Lanes128(NormalCdf23Double), d, Lanes128(NormalCdf22Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf21Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf20Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf19Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf18Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf17Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf16Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf15Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf14Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf13Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf12Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf11Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf10Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf9Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf8Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf7Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf6Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf5Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf4Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf3Double));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf2Double));

        // The last step is felt the most, so what rounding it loses is kept.
        Vector128<double> slope = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf1Double));
        Vector128<double> slopeLow = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf1Double) - slope);

        // What rounding the large sum loses is added at the end.
        Vector128<double> rest = FusedMultiplyAdd(
            slope,
            d,
            FusedMultiplyAdd(slopeLow, d, power * FusedMultiplyAdd(slope, d, Lanes128(NormalCdf0Double))));
        Vector128<double> high = Lanes128(NormalCdf0Double) + rest;
        Vector128<double> back = high - Lanes128(NormalCdf0Double);
        Vector128<double> low = (Lanes128(NormalCdf0Double) - (high - back)) + (rest - back);
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> NormalTail(Vector256<double> z, out Vector256<double> shifted)
    {
        Vector256<double> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector256<double> sum = z + Lanes256(NormalCdfOffsetDouble);
        Vector256<double> t = Lanes256(1.0) / sum;
        Vector256<double> lost = z - (sum - Lanes256(NormalCdfOffsetDouble));
        Vector256<double> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes256(1.0)));
        Vector256<double> correction
            = t * e * FusedMultiplyAdd(t, Lanes256(NormalCdfSlopeDouble), Lanes256(1.0));
        Vector256<double> d = t - Lanes256(NormalCdfCenterDouble);

        Vector256<double> tail = FusedMultiplyAdd(
            Lanes256(NormalCdf23Double), d, Lanes256(NormalCdf22Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf21Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf20Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf19Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf18Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf17Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf16Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf15Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf14Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf13Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf12Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf11Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf10Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf9Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf8Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf7Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf6Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf5Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf4Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf3Double));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf2Double));

        // The last step is felt the most, so what rounding it loses is kept.
        Vector256<double> slope = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf1Double));
        Vector256<double> slopeLow = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf1Double) - slope);

        // What rounding the large sum loses is added at the end.
        Vector256<double> rest = FusedMultiplyAdd(
            slope,
            d,
            FusedMultiplyAdd(slopeLow, d, power * FusedMultiplyAdd(slope, d, Lanes256(NormalCdf0Double))));
        Vector256<double> high = Lanes256(NormalCdf0Double) + rest;
        Vector256<double> back = high - Lanes256(NormalCdf0Double);
        Vector256<double> low = (Lanes256(NormalCdf0Double) - (high - back)) + (rest - back);
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NormalTail(Vector512<double> z, out Vector512<double> shifted)
    {
        Vector512<double> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector512<double> sum = z + Lanes512(NormalCdfOffsetDouble);
        Vector512<double> t = Lanes512(1.0) / sum;
        Vector512<double> lost = z - (sum - Lanes512(NormalCdfOffsetDouble));
        Vector512<double> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes512(1.0)));
        Vector512<double> correction
            = t * e * FusedMultiplyAdd(t, Lanes512(NormalCdfSlopeDouble), Lanes512(1.0));
        Vector512<double> d = t - Lanes512(NormalCdfCenterDouble);

        Vector512<double> tail = FusedMultiplyAdd(
            Lanes512(NormalCdf23Double), d, Lanes512(NormalCdf22Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf21Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf20Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf19Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf18Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf17Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf16Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf15Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf14Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf13Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf12Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf11Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf10Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf9Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf8Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf7Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf6Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf5Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf4Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf3Double));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf2Double));

        // The last step is felt the most, so what rounding it loses is kept.
        Vector512<double> slope = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf1Double));
        Vector512<double> slopeLow = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf1Double) - slope);

        // What rounding the large sum loses is added at the end.
        Vector512<double> rest = FusedMultiplyAdd(
            slope,
            d,
            FusedMultiplyAdd(slopeLow, d, power * FusedMultiplyAdd(slope, d, Lanes512(NormalCdf0Double))));
        Vector512<double> high = Lanes512(NormalCdf0Double) + rest;
        Vector512<double> back = high - Lanes512(NormalCdf0Double);
        Vector512<double> low = (Lanes512(NormalCdf0Double) - (high - back)) + (rest - back);
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }
}
