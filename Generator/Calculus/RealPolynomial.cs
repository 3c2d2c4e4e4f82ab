using System;
using System.Collections.Generic;

namespace Activations.Generator.Calculus;

/// <summary>A polynomial in one real variable with exact coefficients, and where its zeros are (Sturm's theorem).</summary>
internal sealed class RealPolynomial
{
    // From the power 0 on, the last one not zero.
    private readonly BigRational[] _coefficients;

    public RealPolynomial(IReadOnlyList<BigRational> coefficients)
    {
        int length = coefficients.Count;
        while (length > 0 && coefficients[length - 1].IsZero)
        {
            length--;
        }

        _coefficients = new BigRational[length];
        for (int i = 0; i < length; i++)
        {
            _coefficients[i] = coefficients[i];
        }
    }

    public bool IsZero => _coefficients.Length == 0;

    private int Degree => _coefficients.Length - 1;

    private BigRational Leading => _coefficients[Degree];

    /// <summary>The sign of the value at a point.</summary>
    public int SignAt(BigRational x)
    {
        BigRational value = BigRational.Zero;
        for (int i = Degree; i >= 0; i--)
        {
            value = (value * x) + _coefficients[i];
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
        RealPolynomial simple = WithSimpleZeros();

        BigRational bound = Bound();
        BigRational from = lower is { } l && l > -bound ? l : -bound;
        BigRational to = upper is { } u && u < bound ? u : bound;
        if (from < to)
        {
            simple.Isolate(simple.SturmChain(), from, to, zeros);
        }

        if (zeros.Count > 0 && zeros[zeros.Count - 1] is (var last, var end) && last == end && upper is { } excluded && end == excluded)
        {
            zeros.RemoveAt(zeros.Count - 1);
        }

        return zeros;
    }

    /// <summary>The polynomial with the same zeros, each once: it changes its sign at every one of them.</summary>
    public RealPolynomial WithSimpleZeros()
    {
        // The chain ends with what the polynomial has in common with its derivative.
        List<RealPolynomial> chain = SturmChain();
        RealPolynomial common = chain[chain.Count - 1];
        return common.Degree < 1 ? this : Quotient(common);
    }

    private RealPolynomial Quotient(RealPolynomial divisor)
    {
        BigRational[] rest = (BigRational[])_coefficients.Clone();
        BigRational[] quotient = new BigRational[Degree - divisor.Degree + 1];
        for (int power = quotient.Length - 1; power >= 0; power--)
        {
            quotient[power] = rest[power + divisor.Degree] / divisor.Leading;
            for (int i = 0; i <= divisor.Degree; i++)
            {
                rest[power + i] -= quotient[power] * divisor._coefficients[i];
            }
        }

        return new RealPolynomial(quotient);
    }

    // In (from, to], Sturm's half-open interval.
    private void Isolate(List<RealPolynomial> chain, BigRational from, BigRational to, List<(BigRational, BigRational)> zeros)
    {
        int count = Count(chain, from, to);
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
            Isolate(chain, from, middle, zeros);
            Isolate(chain, middle, to, zeros);
        }
    }

    // Cauchy's bound on the zeros, with room for a sign outside.
    private BigRational Bound()
    {
        BigRational largest = BigRational.Zero;
        for (int i = 0; i < Degree; i++)
        {
            BigRational ratio = _coefficients[i] / Leading;
            ratio = ratio.Sign < 0 ? -ratio : ratio;
            largest = ratio > largest ? ratio : largest;
        }

        return largest + 2;
    }

    private List<RealPolynomial> SturmChain()
    {
        BigRational[] derivative = new BigRational[Math.Max(Degree, 0)];
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

    private RealPolynomial NegatedRemainder(RealPolynomial divisor)
    {
        BigRational[] rest = (BigRational[])_coefficients.Clone();
        for (int top = rest.Length - 1; top >= divisor.Degree; top--)
        {
            BigRational factor = rest[top] / divisor.Leading;
            for (int i = 0; i <= divisor.Degree; i++)
            {
                rest[top - i] -= factor * divisor._coefficients[divisor.Degree - i];
            }
        }

        // A positive factor changes no sign: it keeps the fractions short.
        BigRational scale = BigRational.Zero;
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = -rest[i];
            scale = rest[i].IsZero || !scale.IsZero ? scale : rest[i].Sign < 0 ? -rest[i].Reciprocal : rest[i].Reciprocal;
        }

        return new RealPolynomial(Array.ConvertAll(rest, value => value * scale));
    }

    private static int Count(List<RealPolynomial> chain, BigRational from, BigRational to) => Changes(chain, from) - Changes(chain, to);

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
