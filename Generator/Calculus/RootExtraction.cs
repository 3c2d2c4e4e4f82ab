using System;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <summary>
/// Writes square roots with as little as possible under the root: √(4x² + 16) is 2·√(x² + 4), and √(u²) is u where u
/// isn't negative. Equal roots are then the same atom.
/// </summary>
/// <param name="atoms">The atoms of the radicands.</param>
/// <param name="signOf">What is known of a function's sign where the root is taken: √(u²) is |u|.</param>
internal sealed class RootExtraction(AtomTable atoms, Func<RationalFunction, Sign> signOf)
{
    // Numbers with larger factors come from decimals such as 0.1, which is a 54-bit fraction.
    private const int LargestFactor = 1_000_000;

    /// <summary>√radicand, or <see langword="null"/> if that is no number.</summary>
    public RationalFunction? TryRoot(RationalFunction radicand)
    {
        if (radicand.IsZero)
        {
            return RationalFunction.Zero;
        }

        if (atoms.VariablesOf(radicand).Count == 0 && !(atoms.TryValueOf(radicand) is { Sign: >= 0 }))
        {
            return null;
        }

        if (radicand.Denominator.IsConstant)
        {
            return RootOf(radicand.Numerator);
        }

        // √(p/q) = √(p·q) / |q|.
        RationalFunction denominator = RationalFunction.Create(radicand.Denominator, Polynomial.One);
        return Magnitude(denominator) is { } magnitude
            ? RootOf(radicand.Numerator * radicand.Denominator) / magnitude
            : RationalFunction.Atom(atoms.Root(radicand));
    }

    private RationalFunction RootOf(Polynomial radicand)
    {
        BigRational content = radicand.Content();
        content = content.Sign < 0 ? -content : content;
        Polynomial rest = radicand * content.Reciprocal;
        RationalFunction root = TakeOutSquares(ref rest) * TakeOutKnownRoots(ref rest);
        if (!HasSmallNumbers(rest))
        {
            return root * ScaledAtom(rest * content);
        }

        RationalFunction ofContent = content.Numerator <= LargestFactor && content.Denominator <= LargestFactor
            ? RootOf(content)
            : ScaledAtom(Polynomial.Constant(content));
        return root * ofContent * (rest.IsOne ? RationalFunction.One : Atom(rest));
    }

    /// <summary>
    /// The root of what has large numbers, by powers of 4 brought to an ordinary size: equal radicands stay equal, and
    /// 0.1·x² + 1 stays readable.
    /// </summary>
    private RationalFunction ScaledAtom(Polynomial radicand)
    {
        BigRational scale = PowerOfTwoNear(LargestCoefficient(radicand));
        return RationalFunction.Constant(scale) * Atom(radicand * (scale * scale).Reciprocal);
    }

    private RationalFunction Atom(Polynomial radicand) => RationalFunction.Atom(atoms.Root(RationalFunction.Create(radicand, Polynomial.One)));

    private RationalFunction TakeOutSquares(ref Polynomial radicand)
    {
        RationalFunction root = RationalFunction.One;
        for (int atom = 0; atom < radicand.AtomCount; atom++)
        {
            while (radicand.Contains(atom) && FindRepeatedFactor(radicand, atom) is { } factor
                && Magnitude(RationalFunction.Create(factor, Polynomial.One)) is { } magnitude)
            {
                radicand = radicand.DivideExactly(factor * factor)!;
                root *= magnitude;
            }
        }

        return root;
    }

    // What a polynomial shares with its derivative is its repeated factors, each once less.
    private static Polynomial? FindRepeatedFactor(Polynomial polynomial, int atom)
    {
        Polynomial repeated = PolynomialGcd.Of(polynomial, polynomial.DerivativeBy(atom));
        if (!repeated.Contains(atom))
        {
            return null;
        }

        Polynomial factor = PolynomialGcd.Of(repeated, polynomial.DivideExactly(repeated)!);
        return factor.Contains(atom) && polynomial.DivideExactly(factor * factor) is not null ? factor : null;
    }

    /// <summary>√(α·x² + α) = √α·√(x² + 1): single atoms, and radicands that have a root of their own already.</summary>
    private RationalFunction TakeOutKnownRoots(ref Polynomial radicand)
    {
        RationalFunction root = RationalFunction.One;
        int count = atoms.Count;
        for (int i = 0; i < count; i++)
        {
            Polynomial factor = atoms[i] is { IsRoot: true, Argument: { Denominator.IsOne: true, IsConstant: false } known } ? known.Numerator : Polynomial.Atom(i);
            bool isKnownRoot = atoms[i].IsRoot && !factor.Equals(Polynomial.Atom(i));
            if (radicand.Terms.Length > 0 && !radicand.Equals(factor) && radicand.DivideExactly(factor) is { } quotient
                && (isKnownRoot || signOf(RationalFunction.Atom(i)) is Sign.Positive or Sign.NonNegative)
                && !(quotient.IsConstant && quotient.LeadingCoefficient.Sign < 0))
            {
                radicand = quotient;
                root *= Atom(factor);
            }
        }

        return root;
    }

    /// <summary>The function or its opposite, whichever isn't negative; <see langword="null"/> if that isn't known.</summary>
    private RationalFunction? Magnitude(RationalFunction function) => signOf(function) switch
    {
        Sign.Positive or Sign.NonNegative => function,
        Sign.Negative or Sign.NonPositive => -function,
        _ => null,
    };

    /// <summary>√(a/b) = √(a·b) / b, with one atom a prime: √6 is √2·√3.</summary>
    private RationalFunction RootOf(BigRational value)
    {
        RationalFunction root = RationalFunction.Constant(new BigRational(BigInteger.One, value.Denominator));
        foreach (BigInteger part in (BigInteger[])[value.Numerator, value.Denominator])
        {
            BigInteger rest = part;
            for (int prime = 2; !rest.IsOne; prime = (BigInteger)prime * prime > rest ? (int)rest : prime + 1)
            {
                while ((rest % prime).IsZero)
                {
                    rest /= prime;
                    root *= Atom(Polynomial.Constant(prime));
                }
            }
        }

        return RootReduction.Reduce(root, atoms);
    }

    private static bool HasSmallNumbers(Polynomial primitive)
    {
        foreach ((_, BigRational coefficient) in primitive.Terms)
        {
            if (BigInteger.Abs(coefficient.Numerator) > LargestFactor)
            {
                return false;
            }
        }

        return true;
    }

    private static BigRational LargestCoefficient(Polynomial polynomial)
    {
        BigRational largest = BigRational.Zero;
        foreach ((_, BigRational coefficient) in polynomial.Terms)
        {
            BigRational magnitude = coefficient.Sign < 0 ? -coefficient : coefficient;
            largest = magnitude > largest ? magnitude : largest;
        }

        return largest;
    }

    /// <summary>2^k for the k with 1 ≤ value / 4^k &lt; 4.</summary>
    private static BigRational PowerOfTwoNear(BigRational value)
    {
        BigRational power = BigRational.One;
        while (value / (power * power) >= 4)
        {
            power *= 2;
        }

        while (value / (power * power) < 1)
        {
            power /= 2;
        }

        return power;
    }
}
