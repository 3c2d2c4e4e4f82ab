using System;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers products with tanh(ln(1 + e^u)), u the input times a power of two, and the derivative of such a product, in the one
/// exponential that both share.
/// </summary>
/// <remarks>
/// <para>
/// With t = e^u and the odds o = t + t²/2 it is g = o/(1 + o). For t = s·(1 + q), s a power of two, o = s·(1 + v) with v = q + s/2·(1 + q)². What is
/// rounded is no quotient near 1, but by how much g differs from a power of two k: g = k·(1 + m/(1 + o)), m = (o/k - o) - 1, so that the roundings
/// of m, of 1 + o and of the division count for at most a half of what they are. k = s on the left, where m = (1 - s)·(1 + v) - 1, and 1/2 from s = 1
/// on, where m = s·(1 + v) - 1; that is the larger one of 1 - s and s in both. The last step is a multiply-add, x·k + x·k·m/(1 + o). x·k may
/// be subnormal; the power of two is kept times another one, to be a normal number itself.
/// </para>
/// <para>
/// The derivative is s·p/(1 + o)², p = (1 + v)·(1 + u + o) + u·(v - q), which doesn't cancel but around the derivative's zero; the square takes what
/// rounding 1 + o lost.
/// </para>
/// <para>
/// Processors work on as many vectors at once as their reorder buffer holds: the time is the number of operations times the length of the chain that
/// they form. Hence a multiplication more for a shorter chain.
/// </para>
/// </remarks>
internal sealed class SoftplusTanhLowering
{
    // Of products with a factor up to 2^30 nothing is left at the first; from the second on the function is its factor, and the derivative 1.
    private const double Lowest = -125;
    private const double One = 12;

    // s is kept times 2^56.
    private const int ScaleExponent = 56;
    private const double Shift = VectorFunctions.PowerOfTwoShift + ScaleExponent;

    // ln 2 in two parts. The first has so many zeros at its end that its multiples here are exact.
    private const double Ln2High = 0.693147182464599609375;
    private const double Ln2Low = 0.69314718055994530942 - Ln2High;

    private readonly KernelBuilder _kernel;
    private readonly int _one;
    private readonly int _near;
    private readonly int _u;
    private readonly int _power;
    private readonly int _excess;
    private readonly int _excessRest;
    private readonly int _s;
    private readonly int _onePlusS;
    private readonly int _rise;
    private readonly int _v;
    private readonly int _d;
    private readonly double _slope;

    private SoftplusTanhLowering(KernelBuilder kernel, double slope)
    {
        _kernel = kernel;
        _slope = slope;
        int lowest = kernel.Constant(Lowest / slope);
        _near = slope > 0 ? kernel.Max(kernel.Input, lowest) : kernel.Min(kernel.Input, lowest);
        kernel.Describe(_near, "near", "Further out the exponential is zero.");
        _u = kernel.Multiply(_near, kernel.Constant(slope));

        int shift = kernel.Constant(Shift);
        int shifted = kernel.Describe(kernel.FusedMultiplyAdd(_u, kernel.Constant(1 / Math.Log(2)), shift), "shifted");
        int n = kernel.Describe(kernel.Subtract(shifted, shift), "n");
        int remainder = kernel.Describe(kernel.FusedMultiplyAdd(n, kernel.Constant(-Ln2High), _u), "remainder", "u = n·ln 2 + remainder.");
        int rest = kernel.Describe(kernel.Multiply(n, kernel.Constant(-Ln2Low)), "remainderRest");
        _excessRest = kernel.Describe(kernel.FusedMultiplyAdd(rest, remainder, rest), "excessRest");
        _power = kernel.Describe(kernel.Call(VectorFunctions.PowerOfTwo, shifted), "power");
        _excess = kernel.Describe(kernel.Call(VectorFunctions.ExpExcess, remainder), "excess");

        _one = kernel.Constant(1);
        int half = kernel.Constant(0.5);
        _s = kernel.Describe(kernel.Multiply(_power, kernel.Constant(Scale)), "s", "The power of two in t = e^u.");
        _onePlusS = kernel.Add(_s, _one);
        _rise = kernel.FusedMultiplyAdd(_excess, kernel.FusedMultiplyAdd(_excess, half, _one), half);
        _v = kernel.Describe(kernel.FusedMultiplyAdd(_s, _rise, _excess), "v", "The odds o = t + t²/2 are s·(1 + v).");
        _d = kernel.Describe(kernel.FusedMultiplyAdd(_s, _v, _onePlusS), "d", "1 + o.");
    }

    private static double Scale => Math.Pow(2, -ScaleExponent);

    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it is no such function.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (kernel.ElementType != ElementType.Single
            || GateForm.TryFind(function, atoms, OddsOverOneAndOdds) is not { } form
            || form.U.Numerator.Degree(AtomTable.Input) != 1
            || !form.U.Numerator.CoefficientsOf(AtomTable.Input)[0].IsZero)
        {
            return null;
        }

        BigRational slope = atoms.ValueOf(form.U.Numerator.CoefficientsOf(AtomTable.Input)[1]) / atoms.ValueOf(form.U.Denominator);
        int constant = kernel.Constant(Math.Abs(slope.ToDouble()));
        if (!kernel.IsPowerOfTwo(constant) || KernelBuilder.RoundingError(slope, kernel.ElementType) != 0)
        {
            return null;
        }

        SoftplusTanhLowering lowering = new(kernel, slope.ToDouble());
        return form.IsDerivative ? lowering.LowerDerivative(atoms.ValueOf(form.Factor)) : lowering.LowerFunction(form.Factor, atoms);
    }

    private static RationalFunction OddsOverOneAndOdds(RationalFunction t)
    {
        RationalFunction odds = t + (t * t / RationalFunction.Constant(2));
        return odds / (RationalFunction.One + odds);
    }

    private int LowerFunction(Polynomial factor, AtomTable atoms)
    {
        NormalFormLowering polynomials = new(_kernel, atoms);
        int near = polynomials.Lower(factor, [new AtomValue(AtomTable.Input, _near)]);
        int whole = polynomials.Lower(factor, [new AtomValue(AtomTable.Input, _kernel.Input)]);
        int weight = _kernel.Describe(_kernel.Max(_kernel.Subtract(_one, _s), _s), "weight");
        int m = _kernel.Add(_kernel.Subtract(weight, _one), _excessRest);
        m = _kernel.FusedMultiplyAdd(_kernel.Multiply(weight, _s), _rise, m);
        m = _kernel.Describe(_kernel.FusedMultiplyAdd(weight, _excess, m), "m", "weight·(1 + v) - 1.");
        int product = _kernel.Multiply(near, _kernel.Min(_power, _kernel.Constant(0.5 / Scale)));
        product = _kernel.Describe(_kernel.Multiply(product, _kernel.Constant(Scale)), "product", "With s, or 1/2.");
        int value = _kernel.FusedMultiplyAdd(product, _kernel.Divide(m, _d), product);
        return _kernel.Select(IsOne(), whole, value);
    }

    private int LowerDerivative(BigRational c)
    {
        int odds = _kernel.Describe(_kernel.FusedMultiplyAdd(_s, _v, _s), "odds");
        int v = _kernel.Add(_v, _excessRest);
        int onePlusU = _kernel.Add(_u, _one);
        int oddsAndMore = _kernel.FusedMultiplyAdd(_s, _v, _kernel.FusedMultiplyAdd(_u, _kernel.Multiply(_s, _rise), _s));
        int p = _kernel.Add(onePlusU, oddsAndMore);
        p = _kernel.Describe(_kernel.FusedMultiplyAdd(v, _kernel.Add(odds, onePlusU), p), "p", "The derivative is s·p/d².");
        int lost = _kernel.FusedMultiplyAdd(_s, _v, _kernel.Subtract(_onePlusS, _d));
        _kernel.Describe(lost, "lost", "What rounding d lost.");
        int square = _kernel.FusedMultiplyAdd(_d, _d, _kernel.Multiply(_kernel.Add(_d, _d), lost));
        int product = _kernel.Multiply(_kernel.Multiply(p, _kernel.Constant(Scale)), _power);
        int quotient = _kernel.Divide(product, square);
        return _kernel.Multiply(_kernel.Select(IsOne(), _one, quotient), _kernel.Constant(c.ToDouble()));
    }

    /// <summary>Whether 1 vanishes beside the exponential. It is asked last: where a comparison is kept, vectors need an operation more.</summary>
    private int IsOne() => _kernel.Compare(_slope > 0 ? KernelOp.GreaterThan : KernelOp.LessThan, _kernel.Input, _kernel.Constant(One / _slope));
}
