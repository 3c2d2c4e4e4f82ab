using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning;

/// <summary>
/// The values of what in a normal form doesn't change with the input: hyperparameters, and functions of numbers such as
/// √(2π).
/// </summary>
internal static class NormalFormConstants
{
    /// <summary>The value of a polynomial in constants.</summary>
    public static BigRational Evaluate(Polynomial polynomial, AtomTable atoms)
    {
        BigRational value = BigRational.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            BigRational term = coefficient;
            for (int atom = 0; atom < monomial.Length; atom++)
            {
                for (int i = 0; i < monomial[atom]; i++)
                {
                    term *= Evaluate(atom, atoms);
                }
            }

            value += term;
        }

        return value;
    }

    /// <summary>The value of a constant atom; a function's is good to 31 digits.</summary>
    public static BigRational Evaluate(int atom, AtomTable atoms)
    {
        if (atoms[atom].Kind == AtomKind.Parameter)
        {
            return BigRational.FromDouble(atoms[atom].Node.Value);
        }

        DoubleDouble value = FormulaReference.Evaluate(NormalFormWriter.Write(RationalFunction.Atom(atom), atoms), double.NaN);
        return BigRational.FromDouble(value.High) + BigRational.FromDouble(value.Low);
    }
}
