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
        a.IsOne ? b : b.IsOne ? a : a.Length >= b.Length ? Multiply(a._exponents!, b._exponents!) : Multiply(b._exponents!, a._exponents!);

    /// <summary>The quotient; the caller knows that <paramref name="b"/> divides <paramref name="a"/>.</summary>
    public static Monomial operator /(Monomial a, Monomial b) => b.IsOne ? a : Divide(a._exponents!, b);

    /// <summary>The greatest common divisor.</summary>
    public static Monomial Common(Monomial a, Monomial b)
    {
        if (a.IsOne || b.IsOne)
        {
            return One;
        }

        int[] exponents = new int[Math.Min(a.Length, b.Length)];
        for (int i = 0; i < exponents.Length; i++)
        {
            exponents[i] = Math.Min(a._exponents![i], b._exponents![i]);
        }

        return new Monomial(exponents);
    }

    /// <summary>Marks the atoms that occur; the array is long enough.</summary>
    public void Mark(bool[] occurs)
    {
        for (int i = 0; i < Length; i++)
        {
            occurs[i] |= _exponents![i] != 0;
        }
    }

    /// <summary>The factors that are powers of some atoms, and the other ones.</summary>
    public (Monomial Inside, Monomial Outside) Split(bool[] atoms)
    {
        int[] inside = new int[Length];
        int[] outside = new int[Length];
        for (int i = 0; i < inside.Length; i++)
        {
            (atoms[i] ? inside : outside)[i] = _exponents![i];
        }

        return (new Monomial(inside), new Monomial(outside));
    }

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
        ReadOnlySpan<int> a = _exponents;
        ReadOnlySpan<int> b = other._exponents;
        int common = Math.Min(a.Length, b.Length);
        for (int i = 0; i < common; i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        // The last exponent of the longer one isn't zero, and those before it may be.
        ReadOnlySpan<int> rest = a.Length > common ? a.Slice(common) : b.Slice(common);
        foreach (int exponent in rest)
        {
            if (exponent != 0)
            {
                return a.Length > common ? Math.Sign(exponent) : -Math.Sign(exponent);
            }
        }

        return 0;
    }

    public bool Equals(Monomial other) => _exponents.AsSpan().SequenceEqual(other._exponents);

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

    private static Monomial Multiply(int[] longer, int[] shorter)
    {
        int[] exponents = (int[])longer.Clone();
        for (int i = 0; i < shorter.Length; i++)
        {
            exponents[i] += shorter[i];
        }

        return new Monomial(exponents);
    }

    private static Monomial Divide(int[] dividend, Monomial divisor)
    {
        int[] exponents = (int[])dividend.Clone();
        for (int i = 0; i < divisor.Length; i++)
        {
            exponents[i] -= divisor._exponents![i];
        }

        return new Monomial(exponents);
    }
}
