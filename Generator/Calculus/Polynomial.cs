using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <summary>A polynomial in any number of atoms with exact rational coefficients.</summary>
/// <remarks>Immutable; the terms stand in descending order, without zero coefficients, so equality is structural.</remarks>
internal sealed partial class Polynomial : IEquatable<Polynomial>
{
    // Catalogue functions have at most a dozen terms; what is past this is not a readable closed form.
    private const int MostTerms = 256;

    // Where sums are made, so that only their terms are allocated: two polynomials' terms at most.
    [ThreadStatic]
    private static (Monomial Monomial, BigRational Coefficient)[]? s_merged;

    private readonly (Monomial Monomial, BigRational Coefficient)[] _terms;

    // Asked for again and again; 0 and -1 as long as nobody has.
    private int _hash;
    private int _atomCount = -1;

    private Polynomial((Monomial, BigRational)[] terms)
    {
        _terms = terms;
    }

    public static Polynomial Zero { get; } = new([]);

    public static Polynomial One { get; } = Constant(BigRational.One);

    public ReadOnlySpan<(Monomial Monomial, BigRational Coefficient)> Terms => _terms;

    public bool IsZero => _terms.Length == 0;

    public bool IsConstant => IsZero || (_terms.Length == 1 && _terms[0].Monomial.IsOne);

    public bool IsOne => IsConstant && !IsZero && _terms[0].Coefficient.IsOne;

    /// <summary>The value of a constant polynomial.</summary>
    public BigRational ConstantValue => IsZero ? BigRational.Zero : _terms[0].Coefficient;

    public BigRational LeadingCoefficient => _terms[0].Coefficient;

    public Monomial LeadingMonomial => _terms[0].Monomial;

    public static Polynomial Constant(BigRational value) => value.IsZero ? Zero : new([(Monomial.One, value)]);

    public static Polynomial Atom(int atom, int exponent = 1) => new([(Monomial.Power(atom, exponent), BigRational.One)]);

    public static Polynomial Term(Monomial monomial, BigRational coefficient) =>
        coefficient.IsZero ? Zero : new([(monomial, coefficient)]);

    public static Polynomial operator +(Polynomial a, Polynomial b) => a.IsZero ? b : b.IsZero ? a : Merge(a._terms, b._terms, subtracts: false);

    public static Polynomial operator -(Polynomial a, Polynomial b) => a.IsZero ? -b : b.IsZero ? a : Merge(a._terms, b._terms, subtracts: true);

    public static Polynomial operator -(Polynomial a) => a.IsZero ? a : new(Array.ConvertAll(a._terms, static t => (t.Monomial, -t.Coefficient)));

    public static Polynomial operator *(Polynomial a, BigRational factor) =>
        factor.IsZero ? Zero
        : factor.IsOne ? a
        : new(Array.ConvertAll(a._terms, t => (t.Monomial, t.Coefficient * factor)));

    public static Polynomial operator *(Polynomial a, Polynomial b)
    {
        if (a._terms.Length * b._terms.Length > MostTerms * MostTerms)
        {
            throw new AlgebraLimitException();
        }

        AlgebraBudget.Spend(a._terms.Length * b._terms.Length);

        // One term's product keeps the order: no sums, nothing to sort.
        if (a._terms.Length == 1 || b._terms.Length == 1)
        {
            (Polynomial one, Polynomial many) = a._terms.Length == 1 ? (a, b) : (b, a);
            (Monomial monomial, BigRational coefficient) = one._terms[0];
            return one.IsOne ? many : new(Array.ConvertAll(many._terms, t => (monomial * t.Monomial, coefficient * t.Coefficient)));
        }

        Dictionary<Monomial, BigRational> sums = new(a._terms.Length + b._terms.Length);
        foreach ((Monomial Monomial, BigRational Coefficient) s in a._terms)
        {
            foreach ((Monomial Monomial, BigRational Coefficient) t in b._terms)
            {
                Monomial monomial = s.Monomial * t.Monomial;
                BigRational product = s.Coefficient * t.Coefficient;
                sums[monomial] = sums.TryGetValue(monomial, out BigRational sum) ? sum + product : product;
            }
        }

        List<(Monomial Monomial, BigRational Coefficient)> terms = new(sums.Count);
        foreach (KeyValuePair<Monomial, BigRational> sum in sums)
        {
            if (!sum.Value.IsZero)
            {
                terms.Add((sum.Key, sum.Value));
            }
        }

        terms.Sort(static (s, t) => t.Monomial.CompareTo(s.Monomial));
        return FromDescending(terms);
    }

    public Polynomial Pow(int exponent)
    {
        Polynomial result = One;
        for (int i = 0; i < exponent; i++)
        {
            result *= this;
        }

        return result;
    }

    /// <summary>One more than the highest index of an atom that occurs.</summary>
    public int AtomCount
    {
        get
        {
            if (_atomCount < 0)
            {
                int count = 0;
                foreach ((Monomial monomial, _) in _terms)
                {
                    count = Math.Max(count, monomial.Length);
                }

                _atomCount = count;
            }

            return _atomCount;
        }
    }

    /// <summary>Marks the atoms that occur; the array is long enough.</summary>
    public void Mark(bool[] occurs)
    {
        foreach ((Monomial monomial, _) in _terms)
        {
            monomial.Mark(occurs);
        }
    }

    /// <summary>
    /// The polynomials in some of the atoms with which the products of all others are multiplied: 2ab + 3b + c is
    /// (2a + 3)·b + 1·c, in a these are 2a + 3 and 1.
    /// </summary>
    public IEnumerable<Polynomial> PartsIn(bool[] atoms)
    {
        AlgebraBudget.Spend(_terms.Length);
        Dictionary<Monomial, List<(Monomial, BigRational)>> parts = [];
        foreach ((Monomial monomial, BigRational coefficient) in _terms)
        {
            (Monomial inside, Monomial outside) = monomial.Split(atoms);
            if (!parts.TryGetValue(outside, out List<(Monomial, BigRational)>? part))
            {
                part = [];
                parts.Add(outside, part);
            }

            part.Add((inside, coefficient));
        }

        // Without a factor that they have in common, terms stay in their order.
        return parts.Values.Select(static part => new Polynomial([.. part]));
    }

    /// <summary>
    /// The positive factor that leaves integers without a common divisor, with the sign of the leading term.
    /// </summary>
    public BigRational Content()
    {
        BigRational content = BigRational.Zero;
        foreach ((_, BigRational coefficient) in _terms)
        {
            content = content.IsZero
                ? new BigRational(BigInteger.Abs(coefficient.Numerator), coefficient.Denominator)
                : BigRational.GreatestCommonDivisor(content, coefficient);
        }

        return !IsZero && LeadingCoefficient.Sign < 0 ? -content : content;
    }

    /// <summary>The quotient, or <see langword="null"/> if the division leaves a remainder.</summary>
    public Polynomial? DivideExactly(Polynomial divisor)
    {
        if (divisor.IsConstant)
        {
            return divisor.IsOne ? this : this * divisor.ConstantValue.Reciprocal;
        }

        if (divisor._terms.Length == 1)
        {
            return DivideExactly(divisor.LeadingMonomial, divisor.LeadingCoefficient.Reciprocal);
        }

        List<(Monomial, BigRational)> quotient = [];
        Polynomial rest = this;
        while (!rest.IsZero)
        {
            if (!divisor.LeadingMonomial.Divides(rest.LeadingMonomial))
            {
                return null;
            }

            (Monomial, BigRational) term = (
                rest.LeadingMonomial / divisor.LeadingMonomial,
                rest.LeadingCoefficient / divisor.LeadingCoefficient);
            quotient.Add(term);
            rest -= new Polynomial([term]) * divisor;
        }

        return FromDescending(quotient);
    }

    /// <summary>By one term: it divides each term for itself, and leaves their order.</summary>
    private Polynomial? DivideExactly(Monomial divisor, BigRational factor)
    {
        AlgebraBudget.Spend(_terms.Length);
        (Monomial, BigRational)[] quotient = new (Monomial, BigRational)[_terms.Length];
        for (int i = 0; i < quotient.Length; i++)
        {
            if (!divisor.Divides(_terms[i].Monomial))
            {
                return null;
            }

            quotient[i] = (_terms[i].Monomial / divisor, _terms[i].Coefficient * factor);
        }

        return new Polynomial(quotient);
    }

    public bool Equals(Polynomial? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || _terms.Length != other._terms.Length || (_hash != 0 && other._hash != 0 && _hash != other._hash))
        {
            return false;
        }

        for (int i = 0; i < _terms.Length; i++)
        {
            if (!_terms[i].Coefficient.Equals(other._terms[i].Coefficient) || !_terms[i].Monomial.Equals(other._terms[i].Monomial))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            int hash = 17;
            foreach ((Monomial monomial, BigRational coefficient) in _terms)
            {
                hash = unchecked((((hash * 31) + monomial.GetHashCode()) * 31) + coefficient.GetHashCode());
            }

            _hash = hash;
        }

        return _hash;
    }

    /// <summary>The sum or difference of two descending sequences of terms, which is their merge.</summary>
    private static Polynomial Merge(
        (Monomial Monomial, BigRational Coefficient)[] a,
        (Monomial Monomial, BigRational Coefficient)[] b,
        bool subtracts)
    {
        AlgebraBudget.Spend(a.Length + b.Length);
        (Monomial Monomial, BigRational Coefficient)[] terms = s_merged is { } merged && merged.Length >= a.Length + b.Length
            ? merged
            : s_merged = new (Monomial, BigRational)[Math.Max(a.Length + b.Length, 2 * MostTerms)];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            int order = i == a.Length ? -1 : j == b.Length ? 1 : a[i].Monomial.CompareTo(b[j].Monomial);
            if (order > 0)
            {
                terms[count++] = a[i++];
                continue;
            }

            BigRational second = subtracts ? -b[j].Coefficient : b[j].Coefficient;
            BigRational sum = order < 0 ? second : a[i++].Coefficient + second;
            if (!sum.IsZero)
            {
                terms[count++] = (b[j].Monomial, sum);
            }

            j++;
        }

        return count <= MostTerms ? new Polynomial(terms.AsSpan(0, count).ToArray()) : throw new AlgebraLimitException();
    }

    private static Polynomial FromDescending(List<(Monomial Monomial, BigRational Coefficient)> terms) =>
        terms.Count <= MostTerms ? new Polynomial([.. terms]) : throw new AlgebraLimitException();
}
