using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// A number as the unevaluated sum of two doubles, good to about 31 digits: the arithmetic of the reference against
/// which forms are vetted.
/// </summary>
/// <remarks>Dekker's and Knuth's error-free sums and products; no operation relies on a fused multiply-add.</remarks>
internal readonly struct DoubleDouble
{
    private const double Log2E = 1.4426950408889634;

    private const int Terms = 11;
    private const int PreciseTerms = 6;

    // 0.35 · 128.
    private const int HalfOfPowers = 45;

    // 1/k!; as many as the exponential's series needs at 0.35.
    private static readonly DoubleDouble[] s_inverseFactorials = InverseFactorials(28);

    // e^(k/128) - 1 for |k| up to 45.
    private static readonly DoubleDouble[] s_powersLessOne = PowersLessOne();

    public DoubleDouble(double high, double low = 0)
    {
        High = high;
        Low = low;
    }

    /// <summary>A fraction to 31 digits.</summary>
    public static DoubleDouble Of(BigRational value)
    {
        double high = value.ToDouble();
        return double.IsInfinity(high) ? high : new DoubleDouble(high, (value - BigRational.FromDouble(high)).ToDouble());
    }

    /// <summary>The natural logarithm of 2.</summary>
    public static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    public double High { get; }

    public double Low { get; }

    public static implicit operator DoubleDouble(double value) => new(value);

    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble high = Sum(a.High, b.High);
        if (!double.IsFinite(high.High))
        {
            return high.High;
        }

        DoubleDouble low = Sum(a.Low, b.Low);
        DoubleDouble middle = QuickSum(high.High, high.Low + low.High);
        return QuickSum(middle.High, middle.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + (-b);

    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble product = Product(a.High, b.High);
        return double.IsFinite(product.High)
            ? QuickSum(product.High, product.Low + (a.High * b.Low) + (a.Low * b.High))
            : product.High;
    }

    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        if (!double.IsFinite(first) || double.IsInfinity(b.High))
        {
            return first;
        }

        DoubleDouble rest = a - (b * first);
        double second = rest.High / b.High;
        rest -= b * second;
        return QuickSum(first, second) + (rest.High / b.High);
    }

    /// <summary>a · b without an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        if (!double.IsFinite(product) || Math.Abs(a) > 1e150 || Math.Abs(b) > 1e150)
        {
            return product;
        }

        const double Splitter = 134217729;
        double highA = (a * Splitter) - ((a * Splitter) - a);
        double highB = (b * Splitter) - ((b * Splitter) - b);
        double lowA = a - highA;
        double lowB = b - highB;
        return new DoubleDouble(product, (((highA * highB) - product) + (highA * lowB) + (lowA * highB)) + (lowA * lowB));
    }

    /// <summary>e^a.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble Exp(DoubleDouble a)
    {
        if (double.IsNaN(a.High) || a.High > 710)
        {
            return a.High > 710 ? double.PositiveInfinity : double.NaN;
        }

        if (a.High < -746)
        {
            return 0;
        }

        double n = Math.Round(a.High * Log2E);
        DoubleDouble power = ExpSeries(a - (Ln2 * n)) + 1;
        double half = Math.Floor(n / 2);
        double first = PowerOfTwo((int)half);
        double second = PowerOfTwo((int)(n - half));
        return new DoubleDouble(power.High * first * second, power.Low * first * second);
    }

    /// <summary>e^a - 1, precise for small a.</summary>
    public static DoubleDouble Expm1(DoubleDouble a) => Math.Abs(a.High) < 0.35 ? ExpSeries(a) : Exp(a) - 1;

    /// <summary>|a|.</summary>
    public static DoubleDouble Abs(DoubleDouble a) => a.High < 0 ? -a : a;

    // e^a = e^(k/128)·e^r with |r| ≤ 1/256, and in e^r - 1 = r + r²/2 + … what comes after the sixth power is so much smaller
    // that its first sixteen digits are enough.
    private static DoubleDouble ExpSeries(DoubleDouble a)
    {
        const int Steps = 128;
        int k = (int)Math.Round(a.High * Steps);
        DoubleDouble r = k == 0 ? a : a - ((double)k / Steps);
        double tail = 0;
        for (int i = Terms; i > PreciseTerms; i--)
        {
            tail = (tail + s_inverseFactorials[i].High) * r.High;
        }

        DoubleDouble sum = tail;
        for (int i = PreciseTerms; i >= 1; i--)
        {
            sum = (sum + s_inverseFactorials[i]) * r;
        }

        // e^(k/128)·(1 + s) - 1.
        DoubleDouble power = s_powersLessOne[k + HalfOfPowers];
        return k == 0 ? sum : power + (sum + (power * sum));
    }

    private static DoubleDouble[] PowersLessOne()
    {
        DoubleDouble[] powers = new DoubleDouble[(2 * HalfOfPowers) + 1];
        for (int k = -HalfOfPowers; k <= HalfOfPowers; k++)
        {
            DoubleDouble a = k / 128.0;
            DoubleDouble sum = 0;
            for (int i = s_inverseFactorials.Length - 1; i >= 1; i--)
            {
                sum = (sum + s_inverseFactorials[i]) * a;
            }

            powers[k + HalfOfPowers] = sum;
        }

        return powers;
    }

    // 2ⁿ, a normal number.
    private static double PowerOfTwo(int n) => BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);

    private static DoubleDouble[] InverseFactorials(int count)
    {
        DoubleDouble[] inverses = new DoubleDouble[count];
        inverses[0] = 1;
        for (int k = 1; k < count; k++)
        {
            inverses[k] = inverses[k - 1] / k;
        }

        return inverses;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new DoubleDouble(sum, (a - (sum - part)) + (b - part));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble QuickSum(double large, double small)
    {
        double sum = large + small;
        return new DoubleDouble(sum, small - (sum - large));
    }
}
