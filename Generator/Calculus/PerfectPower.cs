namespace Activations.Generator.Calculus;

/// <summary>Recognises powers of polynomials: 1 + 2t + t² is (1 + t)².</summary>
internal static class PerfectPower
{
    /// <summary>The polynomial as the highest power of another, which is the polynomial itself to the power 1 at worst.</summary>
    /// <param name="polynomial">A polynomial with integer coefficients without a common factor, the leading one positive.</param>
    public static (Polynomial Root, int Power) Find(Polynomial polynomial)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            return Search(polynomial);
        }
        catch (AlgebraLimitException)
        {
            return (polynomial, 1);
        }
    }

    private static (Polynomial Root, int Power) Search(Polynomial polynomial)
    {
        // A power's degree is a multiple of its exponent, in every atom.
        int atom = polynomial.AtomCount - 1;
        if (atom < 0 || polynomial.Degree(atom) < 2)
        {
            return (polynomial, 1);
        }

        // What a polynomial shares with its derivative is its repeated factors, each once less.
        Polynomial repeated = PolynomialGcd.Of(polynomial, polynomial.DerivativeBy(atom));
        if (repeated.IsConstant || polynomial.DivideExactly(repeated) is not { } root)
        {
            return (polynomial, 1);
        }

        int power = polynomial.Degree(atom) / root.Degree(atom);
        root *= root.Content().Reciprocal;
        return root.Pow(power).Equals(polynomial) ? (root, power) : (polynomial, 1);
    }
}
