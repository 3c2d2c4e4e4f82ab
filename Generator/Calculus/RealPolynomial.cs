using System;
using System.Collections.Generic;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <summary>A polynomial in one real variable with exact coefficients, and where its zeros are (Sturm's theorem).</summary>
/// <remarks>
/// Up to a positive factor, which neither signs nor zeros show: so its coefficients are integers without a common divisor,
/// and no fraction is ever reduced.
/// </remarks>
internal sealed class RealPolynomial
{
    // From the power 0 on, the last one not zero.
    private readonly BigInteger[] _coefficients;

    public RealPolynomial(IReadOnlyList<BigRational> coefficients)
        : this(OverOneDenominator(coefficients))
    {
    }

    private RealPolynomial(BigInteger[] coefficients)
    {
        int length = coefficients.Length;
        while (length > 0 && coefficients[length - 1].IsZero)
        {
            length--;
        }

        BigInteger common = BigInteger.Zero;
        for (int i = 0; i < length && !common.IsOne; i++)
        {
            common = BigInteger.GreatestCommonDivisor(common, coefficients[i]);
        }

        _coefficients = new BigInteger[length];
        for (int i = 0; i < length; i++)
        {
            _coefficients[i] = common.IsOne ? coefficients[i] : coefficients[i] / common;
        }
    }

    public bool IsZero => _coefficients.Length == 0;

    private int Degree => _coefficients.Length - 1;

    private BigInteger Leading => _coefficients[Degree];

    /// <summary>The sign of the value at a point.</summary>
    public int SignAt(BigRational x)
    {
        // Horner's scheme in p and q for x = p/q, times qⁿ.
        BigInteger value = BigInteger.Zero;
        BigInteger scale = BigInteger.One;
        bool isInteger = x.IsInteger;
        for (int i = Degree; i >= 0; i--)
        {
            value = (value * x.Numerator) + (isInteger ? _coefficients[i] : _coefficients[i] * scale);
            scale = isInteger ? scale : scale * x.Denominator;
        }

        return value.Sign;
    }

    /// <summary>
    /// The zeros between two bounds, from left to right, each once: as an open interval with no other zero in it and
    /// none at its ends, or as a point.
    /// </summary>
    /// <param name="lower">The lower bound, itself not looked at; none for -∞.</param>
    /// <param name="upper">The upper bound, itself not looked at; none for +∞.</param>
    public IReadOnlyList<(BigRational Lower, BigRational Upper)> FindZeros(BigRational? lower, BigRational? upper)
    {
        List<(BigRational, BigRational)> zeros = [];
        if (Degree < 1)
        {
            return zeros;
        }

        // Sturm's theorem counts multiple zeros once, but not at the ends of an interval.
        List<RealPolynomial> chain = SturmChain();
        RealPolynomial simple = WithSimpleZeros(chain);
        chain = ReferenceEquals(simple, this) ? chain : simple.SturmChain();

        BigRational bound = Bound();
        BigRational from = lower is { } l && l > -bound ? l : -bound;
        BigRational to = upper is { } u && u < bound ? u : bound;
        if (from < to)
        {
            simple.Isolate(chain, from, to, Changes(chain, from), Changes(chain, to), zeros);
        }

        if (zeros.Count > 0 && zeros[zeros.Count - 1] is (var last, var end) && last == end && upper is { } excluded && end == excluded)
        {
            zeros.RemoveAt(zeros.Count - 1);
        }

        return zeros;
    }

    /// <summary>The polynomial with the same zeros, each once: it changes its sign at every one of them.</summary>
    public RealPolynomial WithSimpleZeros() => WithSimpleZeros(SturmChain());

    private RealPolynomial WithSimpleZeros(List<RealPolynomial> chain)
    {
        // The chain ends with what the polynomial has in common with its derivative.
        RealPolynomial common = chain[chain.Count - 1];
        return common.Degree < 1 ? this : Quotient(common);
    }

    private static BigInteger[] OverOneDenominator(IReadOnlyList<BigRational> coefficients)
    {
        BigInteger denominator = BigInteger.One;
        foreach (BigRational coefficient in coefficients)
        {
            denominator *= coefficient.Denominator / BigInteger.GreatestCommonDivisor(denominator, coefficient.Denominator);
        }

        BigInteger[] integers = new BigInteger[coefficients.Count];
        for (int i = 0; i < integers.Length; i++)
        {
            integers[i] = coefficients[i].Numerator * (denominator / coefficients[i].Denominator);
        }

        return integers;
    }

    /// <summary>The quotient times a positive factor; nothing remains.</summary>
    private RealPolynomial Quotient(RealPolynomial divisor)
    {
        BigInteger[] quotient = new BigInteger[Degree - divisor.Degree + 1];
        Divide(divisor, quotient);
        return new RealPolynomial(quotient);
    }

    /// <summary>Divides, quotient and remainder times a positive number, so that neither has a fraction.</summary>
    /// <param name="divisor">The divisor.</param>
    /// <param name="quotient">Receives the quotient's coefficients, if anybody wants them.</param>
    /// <returns>Those of the remainder.</returns>
    private BigInteger[] Divide(RealPolynomial divisor, BigInteger[]? quotient = null)
    {
        BigInteger[] rest = (BigInteger[])_coefficients.Clone();
        BigInteger scale = BigInteger.Abs(divisor.Leading);
        for (int top = Degree; top >= divisor.Degree; top--)
        {
            Scale(rest, scale);
            BigInteger factor = rest[top] / divisor.Leading;
            for (int i = 0; i <= divisor.Degree; i++)
            {
                rest[top - i] -= factor * divisor._coefficients[divisor.Degree - i];
            }

            if (quotient is not null)
            {
                Scale(quotient, scale);
                quotient[top - divisor.Degree] = factor;
            }
        }

        return rest;
    }

    private static void Scale(BigInteger[] coefficients, BigInteger factor)
    {
        for (int i = 0; i < coefficients.Length && !factor.IsOne; i++)
        {
            coefficients[i] *= factor;
        }
    }

    // In (from, to], Sturm's half-open interval; the changes of sign at its ends are known.
    private void Isolate(
        List<RealPolynomial> chain,
        BigRational from,
        BigRational to,
        int changesFrom,
        int changesTo,
        List<(BigRational, BigRational)> zeros)
    {
        int count = changesFrom - changesTo;
        if (count == 1 && SignAt(to) == 0)
        {
            zeros.Add((to, to));
        }
        else if (count == 1 && SignAt(from) != 0)
        {
            zeros.Add((from, to));
        }
        else if (count > 0)
        {
            BigRational middle = (from + to) / 2;
            int changes = Changes(chain, middle);
            Isolate(chain, from, middle, changesFrom, changes, zeros);
            Isolate(chain, middle, to, changes, changesTo, zeros);
        }
    }

    // Cauchy's bound on the zeros, with room for a sign outside; a power of two, so that the halves of an interval have few digits.
    private BigRational Bound()
    {
        BigInteger largest = BigInteger.Zero;
        for (int i = 0; i < Degree; i++)
        {
            largest = BigInteger.Max(largest, BigInteger.Abs(_coefficients[i]));
        }

        BigInteger quotient = (largest / BigInteger.Abs(Leading)) + 3;
        return new BigRational(BigInteger.One << BigRational.BitLength(quotient), BigInteger.One);
    }

    private List<RealPolynomial> SturmChain()
    {
        BigInteger[] derivative = new BigInteger[Math.Max(Degree, 0)];
        for (int i = 0; i < derivative.Length; i++)
        {
            derivative[i] = _coefficients[i + 1] * (i + 1);
        }

        List<RealPolynomial> chain = [this];
        RealPolynomial next = new(derivative);
        while (!next.IsZero)
        {
            chain.Add(next);
            next = chain[chain.Count - 2].NegatedRemainder(next);
        }

        return chain;
    }

    /// <summary>The remainder times -1 and a positive factor, which changes no sign.</summary>
    private RealPolynomial NegatedRemainder(RealPolynomial divisor) => new(Array.ConvertAll(Divide(divisor), static value => -value));

    private static int Changes(List<RealPolynomial> chain, BigRational at)
    {
        int changes = 0;
        int last = 0;
        foreach (RealPolynomial polynomial in chain)
        {
            int sign = polynomial.SignAt(at);
            changes += sign != 0 && last != 0 && sign != last ? 1 : 0;
            last = sign != 0 ? sign : last;
        }

        return changes;
    }
}
