using System;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers e^-u, u a polynomial in the input, so that its relative error is that of a float even where u is large: u is brought
/// to powers of two at once, and what its rounding loses is added to the remainder.
/// </summary>
internal sealed class LogisticExponent
{
    /// <summary>e^-u times this is a float wherever a product with σ(u) isn't zero.</summary>
    public const double Scale = 1.3877787807814457E-17;

    // Of Scale, 2^-56; 2^n of an integer n is a float from n = -126 to 127.
    private const int ScaleExponent = -56;

    // At the first, e^u times a factor up to 2^30 is zero; at the second, σ(u) is 1 and e^-u vanishes beside it, whatever it is
    // multiplied by. Scaled, e^-u is a normal number at either.
    private const double Lowest = -125;
    private const double Highest = 48;

    // Added to an integer n, it makes an argument of PowerOfTwo for the scaled 2^n.
    private const double Shift = VectorFunctions.PowerOfTwoShift + ScaleExponent;

    // The largest part of it that is an end of the range, which is rounded.
    private const double Inside = 0.999;

    private static readonly BigRational s_log2E = BigRational.FromDouble(1.4426950408889634) + BigRational.FromDouble(2.0355273740931033E-17);

    private readonly KernelBuilder _kernel;
    private readonly AtomTable _atoms;
    private readonly RationalFunction _u;

    public LogisticExponent(KernelBuilder kernel, AtomTable atoms, RationalFunction u)
    {
        _kernel = kernel;
        _atoms = atoms;
        _u = u;
        (Linear, Cubic) = Coefficients();
    }

    /// <summary>c₁, where u = c₁·x + c₃·x³ with coefficients of the same sign; otherwise 0.</summary>
    public BigRational Linear { get; }

    /// <summary>c₃.</summary>
    public BigRational Cubic { get; }

    /// <summary>Whether u = c₁·x + c₃·x³ with coefficients of the same sign, so that it has the sign of x or the opposite one.</summary>
    public bool IsOdd => !Linear.IsZero;

    /// <summary>Lowers e^-u.</summary>
    /// <returns>Its parts, or <see langword="null"/> if the range of inputs is none of floats.</returns>
    public LogisticExponential? TryLower() => IsOdd ? TryLowerOdd() : LowerAny();

    private (BigRational Linear, BigRational Cubic) Coefficients()
    {
        Polynomial[] coefficients = _u.Numerator.CoefficientsOf(AtomTable.Input);
        if (_u.Denominator.Contains(AtomTable.Input) || coefficients.Length is not (2 or 4))
        {
            return default;
        }

        BigRational denominator = _atoms.ValueOf(_u.Denominator);
        BigRational linear = _atoms.ValueOf(coefficients[1]) / denominator;
        BigRational cubic = coefficients.Length == 4 ? _atoms.ValueOf(coefficients[3]) / denominator : BigRational.Zero;
        bool isOdd = coefficients[0].IsZero && (coefficients.Length == 2 || coefficients[2].IsZero);
        return isOdd && linear.Sign * cubic.Sign >= 0 && !linear.IsZero ? (linear, cubic) : default;
    }

    private LogisticExponential? TryLowerOdd()
    {
        bool isRising = Linear.Sign > 0;
        double zero = KernelBuilder.Round(FindInput(-Lowest) * Inside, ElementType.Single);
        double one = KernelBuilder.Round(FindInput(Highest) * Inside, ElementType.Single);
        if (!(one > 1e-30 && zero < 1e30))
        {
            return null;
        }

        int near = _kernel.Max(_kernel.Input, _kernel.Constant(isRising ? -zero : -one));
        near = _kernel.Min(near, _kernel.Constant(isRising ? one : zero));
        _kernel.Describe(near, "near", "Further out the exponential is zero, or vanishes beside 1.");
        int isOne = isRising
            ? _kernel.Compare(KernelOp.GreaterThan, _kernel.Input, _kernel.Constant(one))
            : _kernel.Compare(KernelOp.LessThan, _kernel.Input, _kernel.Constant(-one));

        // The exponent of 2 is x·m + x·low.
        BigRational linear = -Linear * s_log2E;
        BigRational cubic = -Cubic * s_log2E;
        (int m, int low) = cubic.IsZero ? (Constant(linear), RestOf(linear)) : LowerFactor(near, zero, linear, cubic);
        int shifted = _kernel.Describe(_kernel.FusedMultiplyAdd(near, m, _kernel.Constant(Shift)), "shifted");
        int negative = _kernel.Describe(_kernel.Subtract(_kernel.Constant(Shift), shifted), "minusN");
        int remainder = _kernel.FusedMultiplyAdd(near, m, negative);
        remainder = _kernel.Describe(_kernel.FusedMultiplyAdd(near, low, remainder), "remainder", "The exponent of 2 is n plus this.");
        return Parts(near, shifted, remainder, isOne);
    }

    /// <summary>m = a + b·x² in two parts; the constant is so short that what rounding loses is exact.</summary>
    private (int High, int Low) LowerFactor(int x, double largest, BigRational a, BigRational b)
    {
        double greatest = Math.Abs(a.ToDouble()) + (Math.Abs(b.ToDouble()) * largest * largest);
        double place = Math.Pow(2, Math.Floor(Math.Log(greatest) / Math.Log(2)) - 23);
        double first = Math.Round(a.ToDouble() / place) * place;
        int constant = _kernel.Constant(first);
        int factor = Constant(b);
        int square = _kernel.Describe(_kernel.Multiply(x, x), "square");
        int squareRest = _kernel.FusedMultiplyAdd(x, x, _kernel.Negate(square));
        int m = _kernel.Describe(_kernel.FusedMultiplyAdd(square, factor, constant), "factor", "The exponent of 2, over x.");
        int lost = _kernel.FusedMultiplyAdd(square, factor, _kernel.Subtract(constant, m));
        int small = _kernel.FusedMultiplyAdd(square, RestOf(b), _kernel.Constant((a - BigRational.FromDouble(first)).ToDouble()));
        small = _kernel.FusedMultiplyAdd(squareRest, factor, small);
        return (m, _kernel.Describe(_kernel.Add(lost, small), "factorRest"));
    }

    private LogisticExponential LowerAny()
    {
        double bound = KernelBuilder.Round(
            StableFormWriter.FindFar(_u, _atoms, ExponentialLowering.FarFor(ElementType.Single)), ElementType.Single);
        int whole = _kernel.Input;
        int near = _kernel.Describe(_kernel.Clamp(whole, bound), "near", "Further out the exponential is zero, or vanishes beside 1.");
        _kernel.Input = near;
        PairValue exponent = new FormulaLowering(_kernel, new PairArithmetic(_kernel, isPaired: true))
            .TryLower(NormalFormWriter.Write(_u * RationalFunction.Constant(-s_log2E), _atoms))!.Value;
        _kernel.Input = whole;
        double log2E = s_log2E.ToDouble();
        int isOne = _kernel.Compare(KernelOp.LessThan, exponent.High, _kernel.Constant(-Highest * log2E));
        int clamped = _kernel.Max(exponent.High, _kernel.Constant(-Highest * log2E));
        clamped = _kernel.Describe(_kernel.Min(clamped, _kernel.Constant(-Lowest * log2E)), "exponent", "Of 2.");
        int shifted = _kernel.Describe(_kernel.Add(clamped, _kernel.Constant(Shift)), "shifted");
        int remainder = _kernel.Add(clamped, _kernel.Subtract(_kernel.Constant(Shift), shifted));
        remainder = exponent.HasLow ? _kernel.Add(remainder, exponent.Low) : remainder;
        return Parts(near, shifted, remainder, isOne);
    }

    private LogisticExponential Parts(int near, int shifted, int remainder, int isOne) => new(
        near,
        _kernel.Describe(_kernel.Call(VectorFunctions.PowerOfTwo, shifted), "power"),
        _kernel.Describe(_kernel.Call(VectorFunctions.Exp2m1, remainder), "excess"),
        isOne);

    private int Constant(BigRational value) => _kernel.Constant(value.ToDouble());

    private int RestOf(BigRational value) => _kernel.Constant(KernelBuilder.RoundingError(value, ElementType.Single));

    /// <summary>The positive input at which |u| is so large.</summary>
    private double FindInput(double exponent)
    {
        double linear = Math.Abs(Linear.ToDouble());
        double cubic = Math.Abs(Cubic.ToDouble());
        double low = 0;
        double high = exponent / linear;
        const int Halvings = 60;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            bool isBelow = (linear + (cubic * middle * middle)) * middle < exponent;
            (low, high) = isBelow ? (middle, high) : (low, middle);
        }

        return high;
    }
}
