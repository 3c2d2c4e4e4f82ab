using System;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers products with tanh(ln(1 + e^u)), u the input times a power of two, and the derivative of such a product, in the one
/// exponential that both share.
/// </summary>
/// <remarks>
/// <para>
/// With t = e^u and the odds o = t + t²/2 it is o/(1 + o). For t = s·(1 + q), s a power of two, o = s·(1 + v) with v = s/2 + (q + s/2·(2q + q²)),
/// and a·(1 + v) = a + a·v is rounded once. What rounding d = 1 + o and the exponent's remainder lost is put into v: as good as adding
/// it to the quotient, and it costs no rounding of full size. s, which may make the result subnormal, comes last; it is kept times a
/// power of two, to be a normal number itself.
/// </para>
/// <para>
/// The derivative is t·p/d², p = 1 + u + t·(3/2 + u + t·(1 + t/4)), which doesn't cancel but around the derivative's zero. t·p = s·(p + q·p), and
/// d² takes what rounding d lost. From a little to the left of 0 on it is 1 + 1/d·(1/d·u·(t + t²) - 1), where all roundings but the
/// last are those of a small part.
/// </para>
/// </remarks>
internal sealed class SoftplusTanhLowering
{
    // Of products with a factor up to 2^30 nothing is left at the first; at the second the derivative is 1, and from the third on the function is its factor.
    private const double Lowest = -125;
    private const double Highest = 20;
    private const double One = 8.66;

    // Where the derivative's two formulas are equally good.
    private const double Middle = -0.265625;

    // s is kept times 2^56.
    private const int ScaleExponent = 56;
    private const double Shift = VectorFunctions.PowerOfTwoShift + ScaleExponent;

    // ln 2 in two parts. The first has so many zeros at its end that its multiples here are exact.
    private const double Ln2High = 0.693147182464599609375;
    private const double Ln2Low = 0.69314718055994530942 - Ln2High;

    private readonly KernelBuilder _kernel;
    private readonly double _slope;
    private readonly int _near;
    private readonly int _u;
    private readonly int _power;
    private readonly int _excess;
    private readonly int _excessRest;
    private readonly int _s;
    private readonly int _v;
    private readonly int _onePlusV;
    private readonly int _d;
    private readonly int _lost;
    private readonly int _inverse;

    private SoftplusTanhLowering(KernelBuilder kernel, double slope)
    {
        _kernel = kernel;
        _slope = slope;
        (double low, double high) = slope > 0 ? (Lowest / slope, Highest / slope) : (Highest / slope, Lowest / slope);
        _near = kernel.Min(kernel.Max(kernel.Input, kernel.Constant(low)), kernel.Constant(high));
        kernel.Describe(_near, "near", "Further out the exponential is zero, or 1 vanishes beside it.");
        _u = kernel.Multiply(_near, kernel.Constant(slope));

        int shift = kernel.Constant(Shift);
        int shifted = kernel.Describe(kernel.FusedMultiplyAdd(_u, kernel.Constant(1 / Math.Log(2)), shift), "shifted");
        int n = kernel.Describe(kernel.Subtract(shifted, shift), "n");
        int remainder = kernel.Describe(kernel.FusedMultiplyAdd(n, kernel.Constant(-Ln2High), _u), "remainder", "u = n·ln 2 + remainder.");
        _excessRest = kernel.Describe(kernel.Multiply(n, kernel.Constant(-Ln2Low)), "remainderRest");
        _power = kernel.Describe(kernel.Call(VectorFunctions.PowerOfTwo, shifted), "power");
        _excess = kernel.Describe(kernel.Call(VectorFunctions.ExpExcess, remainder), "excess");

        _s = kernel.Describe(kernel.Multiply(_power, kernel.Constant(Scale)), "s", "The power of two in t = e^u.");
        int one = kernel.Constant(1);
        int half = kernel.Multiply(_s, kernel.Constant(0.5));
        int product = kernel.FusedMultiplyAdd(_excess, _excess, kernel.Add(_excess, _excess));
        _v = kernel.Describe(kernel.Add(half, kernel.FusedMultiplyAdd(half, product, _excess)), "v", "The odds o = t + t²/2 are s·(1 + v).");
        _onePlusV = kernel.Add(_v, one);
        _d = kernel.Describe(kernel.FusedMultiplyAdd(_s, _onePlusV, one), "d", "1 + o.");
        _lost = kernel.FusedMultiplyAdd(_s, _v, kernel.Add(kernel.Subtract(one, _d), _s));
        kernel.Describe(_lost, "lost", "What rounding it lost.");
        _inverse = kernel.Describe(kernel.Divide(one, _d), "inverse");
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
        int a = polynomials.Lower(factor, [new AtomValue(AtomTable.Input, _near)]);
        int whole = polynomials.Lower(factor, [new AtomValue(AtomTable.Input, _kernel.Input)]);
        int relative = _kernel.FusedMultiplyAdd(_kernel.Negate(_lost), _inverse, _excessRest);
        int corrected = _kernel.FusedMultiplyAdd(_onePlusV, relative, _v);
        int numerator = _kernel.Describe(_kernel.FusedMultiplyAdd(a, corrected, a), "numerator");
        int end = _kernel.Constant(One / _slope);
        int isOne = _kernel.Compare(_slope > 0 ? KernelOp.GreaterThan : KernelOp.LessThan, _kernel.Input, end);
        return _kernel.Select(isOne, whole, Unscale(_kernel.Divide(numerator, _d)));
    }

    private int LowerDerivative(BigRational c)
    {
        int excess = _kernel.Describe(_kernel.Add(_excess, _excessRest), "wholeExcess");
        int t = _kernel.Describe(_kernel.FusedMultiplyAdd(_s, excess, _s), "t");
        int lost = _kernel.FusedMultiplyAdd(_s, excess, _kernel.Subtract(_s, t));
        int one = _kernel.Constant(1);
        int inner = _kernel.FusedMultiplyAdd(t, _kernel.Constant(0.25), one);
        inner = _kernel.FusedMultiplyAdd(t, inner, _kernel.Add(_u, _kernel.Constant(1.5)));
        int sum = _kernel.FusedMultiplyAdd(lost, inner, _kernel.Add(_u, one));
        sum = _kernel.Describe(_kernel.FusedMultiplyAdd(t, inner, sum), "p", "The derivative is t·p/d².");
        int product = _kernel.FusedMultiplyAdd(excess, sum, sum);
        int square = _kernel.FusedMultiplyAdd(_d, _d, _kernel.Multiply(_kernel.Multiply(_d, _lost), _kernel.Constant(2)));
        int left = Unscale(_kernel.Divide(product, square));

        int bracket = _kernel.FusedMultiplyAdd(_kernel.Multiply(_u, _inverse), _kernel.FusedMultiplyAdd(t, t, t), _kernel.Constant(-1));
        int right = _kernel.FusedMultiplyAdd(_inverse, bracket, one);
        int value = _kernel.Select(_kernel.Compare(KernelOp.LessThan, _u, _kernel.Constant(Middle)), left, right);
        return _kernel.Multiply(value, _kernel.Constant(c.ToDouble()));
    }

    private int Unscale(int value) => _kernel.Multiply(_kernel.Multiply(value, _power), _kernel.Constant(Scale));
}
