using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers a(x)·Φ(x) + b(x)·e^(-x²/2): far to the left both are subnormal, and have their small scale in common, so it is
/// multiplied in last.
/// </summary>
internal static class GaussianLowering
{
    // Left of it the sum is zero, and the vector math's scales end.
    private const double LowestSingle = -14.6;
    private const double LowestDouble = -38.8;

    private const double RootOfTwoPiRest = -1.8328579980459167e-16;

    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it is no such sum.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (TryFindAtoms(function, atoms) is not { } found)
        {
            return null;
        }

        (int distribution, int exponential) = found;
        bool isSingle = kernel.ElementType == ElementType.Single;
        double lowest = isSingle ? LowestSingle : LowestDouble;
        BigRational divisor = atoms.ValueOf(function.Denominator).Reciprocal;
        int x = kernel.Describe(kernel.Max(kernel.Input, kernel.Constant(lowest)), "near", "Further out the result is zero.");
        int cdf = kernel.Call(VectorFunctions.NormalCdfScaled, x);
        int scale = kernel.SecondResult(cdf);
        int sum = kernel.Multiply(Coefficient(kernel, x, function, distribution, atoms, divisor), cdf);
        if (exponential >= 0)
        {
            // Φ's scale is the density's for a negative x; for a positive one it is 1, and the density's own is due.
            int between = kernel.Min(x, kernel.Constant(-lowest));
            int pdf = kernel.Call(VectorFunctions.NormalPdfScaled, between);
            int isNegative = kernel.Compare(KernelOp.LessThan, x, kernel.Constant(0));
            int density = kernel.Select(isNegative, pdf, kernel.Multiply(pdf, kernel.SecondResult(pdf)));
            int weight = Coefficient(kernel, between, function, exponential, atoms, divisor * RootOfTwoPi);
            sum = kernel.FusedMultiplyAdd(weight, density, sum);
        }

        return kernel.Multiply(sum, scale);
    }

    /// <summary>Finds the atoms of such a sum.</summary>
    /// <returns>Φ(x), and e^(-x²/2) or -1; <see langword="null"/> if the function is no such sum.</returns>
    public static (int Distribution, int Exponential)? TryFindAtoms(RationalFunction function, AtomTable atoms)
    {
        int distribution = -1;
        int exponential = -1;
        foreach (int atom in atoms.VariablesOf(function))
        {
            if (IsDistribution(atoms[atom]))
            {
                distribution = atom;
            }
            else if (IsBell(atoms[atom]))
            {
                exponential = atom;
            }
            else if (atom != AtomTable.Input)
            {
                return null;
            }
        }

        return distribution >= 0 && IsLinear(function, distribution, exponential, atoms) ? (distribution, exponential) : null;
    }

    /// <summary>√(2π).</summary>
    public static BigRational RootOfTwoPi { get; } =
        BigRational.FromDouble(2.5066282746310007) + BigRational.FromDouble(RootOfTwoPiRest);

    /// <summary>A coefficient, which is a polynomial in the input, times a number.</summary>
    private static int Coefficient(KernelBuilder kernel, int input, RationalFunction function, int atom, AtomTable atoms, BigRational factor)
    {
        StableSideWriter writer = new(atoms, primary: -1, isAbove: false, ExponentialBasis.Exp);
        Formula polynomial = writer.WritePolynomial(function.Numerator.CoefficientsOf(atom)[1], factor);
        int whole = kernel.Input;
        kernel.Input = input;
        int value = new FormulaLowering(kernel, new PairArithmetic(kernel, isPaired: false)).TryLower(polynomial)!.Value.High;
        kernel.Input = whole;
        return value;
    }

    private static bool IsDistribution(Atom atom) =>
        atom is { Kind: AtomKind.Function, Node.Op: ExpressionOp.NormalCdf } && atom.Argument!.Equals(RationalFunction.Atom(AtomTable.Input));

    private static bool IsBell(Atom atom) =>
        atom.Kind == AtomKind.Exponential
        && atom.Exponent.Equals(
            RationalFunction.Atom(AtomTable.Input, 2) * RationalFunction.Constant(new BigRational(-1, 2)));

    private static bool IsLinear(RationalFunction function, int distribution, int exponential, AtomTable atoms)
    {
        if (atoms.VariablesOf(RationalFunction.Create(Polynomial.One, function.Denominator)).Count > 0)
        {
            return false;
        }

        foreach ((Monomial monomial, _) in function.Numerator.Terms)
        {
            if (monomial[distribution] + (exponential < 0 ? 0 : monomial[exponential]) != 1)
            {
                return false;
            }
        }

        return true;
    }
}
