using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>
/// A rational function of one exponential for one sign of the exponent, in powers of a basis that vanishes far out
/// (or, with expm1 and tanh, tends to ±1).
/// </summary>
internal sealed class ExponentialSide
{
    private readonly int _exponential;

    public ExponentialSide(RationalFunction function, int exponential, ExponentialBasis basis)
    {
        _exponential = exponential;
        RationalFunction b = RationalFunction.Atom(exponential);
        RationalFunction form = basis switch
        {
            ExponentialBasis.ExpMinusOne => function.Substitute(exponential, RationalFunction.One + b)!,
            ExponentialBasis.Tanh => function.Substitute(exponential, (RationalFunction.One + b) / (RationalFunction.One - b))!,
            _ => function,
        };

        // A power of x that all terms have is multiplied in last.
        InputFactor = form.Numerator.LowestPower(AtomTable.Input);
        Numerator = InputFactor == 0
            ? form.Numerator
            : form.Numerator.DivideExactly(Polynomial.Atom(AtomTable.Input, InputFactor))!;
        Denominator = form.Denominator;
        Vanishing = basis != ExponentialBasis.Exp ? 0 : Numerator.LowestPower(exponential);
    }

    public Polynomial Numerator { get; }

    public Polynomial Denominator { get; }

    /// <summary>The power of x that was taken out of the numerator.</summary>
    public int InputFactor { get; }

    /// <summary>The power of the exponential with which the numerator vanishes far out.</summary>
    public int Vanishing { get; }

    /// <summary>The denominator less 1, if 1 is all that is left of it far out; otherwise <see langword="null"/>.</summary>
    public Polynomial? DenominatorLessOne
    {
        get
        {
            Polynomial rest = Denominator - Polynomial.One;
            return rest.LowestPower(_exponential) == 0 ? null : rest;
        }
    }

    /// <summary>
    /// Whether the input multiplies a power of the exponential, so that an infinite one would give ∞·0.
    /// </summary>
    public bool HasDampedInput => HasDamped(Numerator) || HasDamped(Denominator) || (InputFactor > 0 && Vanishing > 0);

    /// <summary>
    /// The polynomial with another atom in place of the input wherever a power of the exponential multiplies it.
    /// </summary>
    public Polynomial ReplaceDampedInput(Polynomial polynomial, int clamped)
    {
        Polynomial result = Polynomial.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            Polynomial term = Polynomial.Constant(coefficient);
            for (int atom = 0; atom < monomial.Length; atom++)
            {
                bool replace = atom == AtomTable.Input && monomial[_exponential] > 0;
                term *= Polynomial.Atom(replace ? clamped : atom, monomial[atom]);
            }

            result += term;
        }

        return result;
    }

    private bool HasDamped(Polynomial polynomial)
    {
        foreach ((Monomial monomial, _) in polynomial.Terms)
        {
            if (monomial[AtomTable.Input] > 0 && monomial[_exponential] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
