using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers products with σ(u) = 1/(1 + E) in E = e^-u itself, whatever its sign, so that a function and its derivative share all but a few operations.
/// </summary>
/// <remarks>
/// <para>
/// E = 2ⁿ·(1 + q), so 1 + E = 2ⁿ + (1 + 2ⁿ·q), in which the inner sum is small against the outer one where its rounding would
/// count: a/(1 + E) is rounded twice, and half a time. E may be far larger than any float: it is kept times a power of
/// two, which comes in again so that a subnormal result is rounded once.
/// </para>
/// <para>
/// Of y = a·σ, a = c·x, the part z = |a|·min(σ, 1 - σ) = |a|·min(E, 1)/(1 + E) is what both are made of: y is a - z or z, up to signs. The
/// derivative c·σ·(1 + x·u'·(1 - σ)) cancels for a negative u, and there it is σ·((c + c·x·u') - c·x·u'·σ), in which the first
/// sum is nearly exact. As x·u' has the sign of u, both are σ·(s ± |u'|·z), s being c for a positive u and c + c·x·u' for a negative one,
/// that is, the smaller one of the two in magnitude or beyond zero.
/// </para>
/// </remarks>
internal sealed class LogisticKernel(KernelBuilder kernel, AtomTable atoms, LogisticExponent exponent, LogisticExponential exponential)
{
    private readonly int _scale = kernel.Constant(LogisticExponent.Scale);

    /// <summary>Lowers c·x·σ(u), u odd.</summary>
    public int LowerFunction(Polynomial factor)
    {
        int whole = LowerFactor(factor, kernel.Input);
        int zero = kernel.Constant(0);
        int part = LowerPart(LowerFactor(factor, exponential.Input));

        // Where u is positive, a is; or else a is negative there.
        BigRational c = atoms.ValueOf(factor.CoefficientsOf(AtomTable.Input)[1]);
        return c.Sign == exponent.Linear.Sign
            ? kernel.Subtract(kernel.Max(whole, zero), part)
            : kernel.Add(kernel.Min(whole, zero), part);
    }

    /// <summary>Lowers the derivative of c·x·σ(u), u odd.</summary>
    public int LowerDerivative(Polynomial factor)
    {
        int x = exponential.Input;
        BigRational c = atoms.ValueOf(factor);
        int start = kernel.Constant(c.ToDouble());
        int part = LowerPart(LowerFactor(factor * Polynomial.Atom(AtomTable.Input), x));
        BigRational sign = c.Sign * exponent.Linear.Sign;
        BigRational linear = sign * exponent.Linear;
        BigRational cubic = sign * exponent.Cubic * 3;
        int sum = LowerSum(c);
        int slope = cubic.IsZero
            ? kernel.Constant(linear.ToDouble())
            : kernel.FusedMultiplyAdd(kernel.Multiply(x, x), kernel.Constant(cubic.ToDouble()), kernel.Constant(linear.ToDouble()));
        start = c.Sign > 0 ? kernel.Min(sum, start) : kernel.Max(sum, start);
        int bracket = kernel.Describe(kernel.FusedMultiplyAdd(slope, part, start), "bracket", "The derivative over σ(u).");
        return kernel.Multiply(kernel.Divide(bracket, LowerDenominator()), _scale);
    }

    /// <summary>Lowers c·xᵏ·σ(u).</summary>
    public int LowerProduct(Polynomial factor)
    {
        int product = kernel.Multiply(kernel.Divide(LowerFactor(factor, exponential.Input), LowerDenominator()), _scale);
        return kernel.Select(exponential.IsOne, LowerFactor(factor, kernel.Input), product);
    }

    private int LowerFactor(Polynomial factor, int input) =>
        new NormalFormLowering(kernel, atoms).Lower(factor, [new AtomValue(AtomTable.Input, input)]);

    /// <summary>z = |a|·min(E, 1)/(1 + E).</summary>
    private int LowerPart(int a)
    {
        int power = kernel.FusedMultiplyAdd(exponential.Power, exponential.Excess, exponential.Power);
        int smaller = kernel.Min(power, _scale);
        int part = kernel.Multiply(kernel.Divide(kernel.Abs(a), LowerDenominator()), smaller);
        return kernel.Describe(part, "part", "The factor's magnitude times the smaller one of σ(u) and 1 - σ(u).");
    }

    private int LowerDenominator() => kernel.Describe(
        kernel.Add(exponential.Power, kernel.FusedMultiplyAdd(exponential.Power, exponential.Excess, _scale)),
        "denominator",
        "1 + e^-u; times a power of two, as the exponential is.");

    /// <summary>c + c·x·u', so that it is felt nowhere that the constants are rounded, and the input's square.</summary>
    private int LowerSum(BigRational c)
    {
        int x = exponential.Input;
        BigRational linear = c * exponent.Linear;
        BigRational cubic = c * exponent.Cubic * 3;
        int rest = kernel.Constant(KernelBuilder.RoundingError(linear, ElementType.Single));
        int sum = kernel.FusedMultiplyAdd(x, kernel.Constant(linear.ToDouble()), kernel.Constant(c.ToDouble()));
        if (!cubic.IsZero)
        {
            int square = kernel.Multiply(x, x);
            int factor = kernel.Constant(cubic.ToDouble());
            rest = kernel.FusedMultiplyAdd(kernel.FusedMultiplyAdd(x, x, kernel.Negate(square)), factor, rest);
            rest = kernel.FusedMultiplyAdd(square, factor, rest);
        }

        return kernel.FusedMultiplyAdd(x, rest, sum);
    }
}
