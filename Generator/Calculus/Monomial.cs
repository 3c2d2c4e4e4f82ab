using System;

namespace Activations.Generator.Calculus;

/// <summary>A product of powers of atoms: one exponent an atom, by the atom's index.</summary>
internal readonly struct Monomial : IEquatable<Monomial>, IComparable<Monomial>
{
    private readonly int[]? _exponents;

    // Trailing zeros are cut off, so that equal monomials have equal arrays.
    private Monomial(int[] exponents)
    {
        int length = exponents.Length;
        while (length > 0 && exponents[length - 1] == 0)
        {
            length--;
        }

        _exponents = length == exponents.Length ? exponents : exponents.AsSpan(0, length).ToArray();
    }

    public static Monomial One => default;

    public bool IsOne => Length == 0;

    public int Length => _exponents?.Length ?? 0;

    public int this[int atom] => atom < Length ? _exponents![atom] : 0;

    public static Monomial Power(int atom, int exponent)
    {
        int[] exponents = new int[atom + 1];
        exponents[atom] = exponent;
        return new Monomial(exponents);
    }

    public static Monomial operator *(Monomial a, Monomial b) =>
        a.IsOne ? b : b.IsOne ? a : Combine(a, b, static (x, y) => x + y);

    /// <summary>The quotient; the caller knows that <paramref name="b"/> divides <paramref name="a"/>.</summary>
    public static Monomial operator /(Monomial a, Monomial b) => b.IsOne ? a : Combine(a, b, static (x, y) => x - y);

    /// <summary>The greatest common divisor.</summary>
    public static Monomial Common(Monomial a, Monomial b) => Combine(a, b, Math.Min);

    public bool Divides(Monomial other)
    {
        for (int i = 0; i < Length; i++)
        {
            if (this[i] > other[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The monomial without one atom.</summary>
    public Monomial Without(int atom) => With(atom, 0);

    /// <summary>The monomial with another power of one atom.</summary>
    public Monomial With(int atom, int exponent)
    {
        if (this[atom] == exponent)
        {
            return this;
        }

        int[] exponents = new int[Math.Max(Length, atom + 1)];
        _exponents?.CopyTo(exponents, 0);
        exponents[atom] = exponent;
        return new Monomial(exponents);
    }

    // Lexicographic: the atom with the lowest index counts most.
    public int CompareTo(Monomial other)
    {
        int length = Math.Max(Length, other.Length);
        for (int i = 0; i < length; i++)
        {
            int order = this[i].CompareTo(other[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public bool Equals(Monomial other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Monomial other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 17;
        for (int i = 0; i < Length; i++)
        {
            hash = unchecked((hash * 31) + _exponents![i]);
        }

        return hash;
    }

    private static Monomial Combine(Monomial a, Monomial b, Func<int, int, int> combine)
    {
        int[] exponents = new int[Math.Max(a.Length, b.Length)];
        for (int i = 0; i < exponents.Length; i++)
        {
            exponents[i] = combine(a[i], b[i]);
        }

        return new Monomial(exponents);
    }
}
