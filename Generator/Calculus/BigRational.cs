using System;
using System.Globalization;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <summary>An exact fraction in lowest terms, with a positive denominator.</summary>
internal readonly struct BigRational : IEquatable<BigRational>, IComparable<BigRational>
{
    private readonly BigInteger _denominator;

    public BigRational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator is not zero.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        (Numerator, _denominator) = divisor.IsOne ? (numerator, denominator) : (numerator / divisor, denominator / divisor);
    }

    // Of parts that are known to have nothing in common: looking for it is most of what a fraction costs.
    private BigRational((BigInteger Numerator, BigInteger Denominator) inLowestTerms) =>
        (Numerator, _denominator) = inLowestTerms;

    public static BigRational Zero => default;

    public static BigRational One => new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    // Zero for default(BigRational), which is the number zero.
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public bool IsZero => Numerator.IsZero;

    public bool IsOne => Numerator.IsOne && Denominator.IsOne;

    public bool IsInteger => Denominator.IsOne;

    public int Sign => Numerator.Sign;

    public BigRational Reciprocal => Sign switch
    {
        > 0 => Reduced(Denominator, Numerator),
        < 0 => Reduced(-Denominator, -Numerator),
        _ => throw new DivideByZeroException("Zero has no reciprocal."),
    };

    public static implicit operator BigRational(int value) => Reduced(value, BigInteger.One);

    public static BigRational operator +(BigRational a, BigRational b) =>
        a.IsZero ? b
        : b.IsZero ? a
        : a.IsInteger && b.IsInteger ? Reduced(a.Numerator + b.Numerator, BigInteger.One)
        : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static BigRational operator -(BigRational a, BigRational b) => a + (-b);

    public static BigRational operator -(BigRational a) => Reduced(-a.Numerator, a.Denominator);

    // A factor of 1 is the commonest, and needs no greatest common divisor.
    public static BigRational operator *(BigRational a, BigRational b) =>
        a.IsOne ? b
        : b.IsOne ? a
        : a.IsInteger && b.IsInteger ? Reduced(a.Numerator * b.Numerator, BigInteger.One)
        : new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static BigRational operator /(BigRational a, BigRational b) => a * b.Reciprocal;

    public static bool operator ==(BigRational left, BigRational right) => left.Equals(right);

    public static bool operator !=(BigRational left, BigRational right) => !left.Equals(right);

    public static bool operator <(BigRational left, BigRational right) => left.CompareTo(right) < 0;

    public static bool operator >(BigRational left, BigRational right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigRational left, BigRational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigRational left, BigRational right) => left.CompareTo(right) >= 0;

    private static BigRational Reduced(BigInteger numerator, BigInteger denominator) => new((numerator, denominator));

    /// <summary>The fraction that a finite double is, exactly.</summary>
    public static BigRational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "Only finite numbers are fractions.");
        }

        const int MantissaBits = 52;
        const int ExponentBias = 1075;
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> MantissaBits) & 0x7FF);
        long mantissa = bits & ((1L << MantissaBits) - 1);
        mantissa = exponent == 0 ? mantissa << 1 : mantissa | (1L << MantissaBits);
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        int shift = exponent - ExponentBias;
        return shift >= 0
            ? new BigRational(signed << shift, BigInteger.One)
            : new BigRational(signed, BigInteger.One << -shift);
    }

    /// <summary>The largest fraction of which both are whole multiples; positive.</summary>
    public static BigRational GreatestCommonDivisor(BigRational a, BigRational b) => new(
        BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator),
        a.Denominator * b.Denominator);

    /// <summary>The double nearest to the fraction, up to one unit in the last place.</summary>
    public double ToDouble()
    {
        // Both parts can be far outside double's range: keep 64 quotient bits and scale at the end.
        if (IsZero)
        {
            return 0;
        }

        BigInteger magnitude = BigInteger.Abs(Numerator);
        int shift = BitLength(Denominator) - BitLength(magnitude) + 64;
        BigInteger quotient = shift >= 0 ? (magnitude << shift) / Denominator : magnitude / (Denominator << -shift);
        double result = (double)quotient * Math.Pow(2, -shift / 2) * Math.Pow(2, -shift + (shift / 2));
        return Sign < 0 ? -result : result;
    }

    public int CompareTo(BigRational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(BigRational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is BigRational other && Equals(other);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many binary digits a number that is not negative has.</summary>
    public static int BitLength(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        int bits = (bytes.Length - 1) * 8;
        for (int top = bytes[bytes.Length - 1]; top != 0; top >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
