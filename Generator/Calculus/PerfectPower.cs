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
            return Search(polynomial);
        }
        catch (AlgebraLimitException)
        {
            return (polynomial, 1);
        }
    }

    private static (Polynomial Root, int Power) Search(Polynomial polynomial)
    {
        int atom = polynomial.AtomCount - 1;
        if (atom < 0)
        {
            return (polynomial, 1);
        }

        // What a polynomial shares with its derivative is its repeated factors, each once less.
        Polynomial repeated = PolynomialGcd.Of(polynomial, Derivative(polynomial, atom));
        if (repeated.IsConstant || polynomial.DivideExactly(repeated) is not { } root)
        {
            return (polynomial, 1);
        }

        int power = polynomial.Degree(atom) / root.Degree(atom);
        root *= root.Content().Reciprocal;
        return root.Pow(power).Equals(polynomial) ? (root, power) : (polynomial, 1);
    }

    private static Polynomial Derivative(Polynomial polynomial, int atom)
    {
        Polynomial[] coefficients = polynomial.CoefficientsOf(atom);
        Polynomial[] derivative = new Polynomial[coefficients.Length - 1];
        for (int i = 0; i < derivative.Length; i++)
        {
            derivative[i] = coefficients[i + 1] * (BigRational)(i + 1);
        }

        return Polynomial.FromCoefficients(atom, derivative);
    }
}
