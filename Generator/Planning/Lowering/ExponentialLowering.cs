using System;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers rational functions of one exponential t = e^u in forms that neither overflow nor cancel, whatever the
/// spelling was.
/// </summary>
internal sealed class ExponentialLowering
{
    // Far enough out that e^-|u| times any power of u that an activation has is zero, and not so far that the scale of
    // ExpScaled leaves its range.
    private const double FarSingle = 170;
    private const double FarDouble = 1400;

    private readonly KernelBuilder _kernel;
    private readonly ElementType _elementType;
    private readonly RationalFunction _function;
    private readonly AtomTable _atoms;
    private readonly Piece _piece;
    private readonly int _exponential;
    private readonly RationalFunction _exponent;
    private readonly double? _slope;
    private readonly NormalFormLowering _polynomials;

    public ExponentialLowering(KernelBuilder kernel, ElementType elementType, RationalFunction function, PieceDerivation piece)
    {
        _kernel = kernel;
        _elementType = elementType;
        _function = function;
        _atoms = piece.Atoms;
        _piece = piece.Piece;
        _exponential = ReferenceFunction.FindExponential(function, _atoms);
        Atom atom = _atoms[_exponential];
        _exponent = atom.Argument! * RationalFunction.Constant(atom.Unit);
        _slope = TryFindSlope();
        _polynomials = new NormalFormLowering(kernel, _atoms);
    }

    private double Far => _elementType == ElementType.Single ? FarSingle : FarDouble;

    /// <summary>
    /// Lowers the function in one form.
    /// </summary>
    /// <returns>The value's index, or <see langword="null"/> if the function has no such form.</returns>
    public int? TryLower(ExponentialForm form)
    {
        ExponentialSide below = new(_function, _exponential, form.MinusOne);
        ExponentialSide? above = form.Signed
            ? new ExponentialSide(_function.Substitute(_exponential, RationalFunction.Atom(_exponential, -1))!, _exponential, form.MinusOne)
            : null;
        if (form.Signed && OneSideOnly())
        {
            // On this piece e^u is e^-|u| or its reciprocal already.
            return null;
        }

        if (form.Scaled && !CanScale(below, above))
        {
            return null;
        }

        int exponent = LowerExponent(form, out int? correction);
        int condition = form.Signed ? SignCondition() : -1;
        (int basis, int? scale) = LowerBasis(form, exponent, correction);
        int damped = LowerDampedInput(below, above);

        int denominator = _kernel.Describe(
            LowerEither(condition, below, above, static s => s.Denominator, basis, damped),
            "denominator");
        int value;
        if (above is not null && above.Numerator.Equals(-below.Numerator) && above.Denominator.Equals(below.Denominator))
        {
            // The two sides differ only by the sign.
            value = _kernel.Divide(Lower(below, below.Numerator, basis, damped), denominator);
            value = RestoreSign(value, below, condition);
        }
        else
        {
            value = _kernel.Describe(LowerEither(condition, below, above, static s => s.Numerator, basis, damped), "numerator");
            value = MultiplyByInput(value, below, above, damped);
            value = _kernel.Divide(value, denominator);
            return scale is { } s ? _kernel.Multiply(value, LowerScale(s, condition, below, above)) : value;
        }

        return MultiplyByInput(value, below, above, damped);
    }

    private static bool CanScale(ExponentialSide below, ExponentialSide? above) =>
        below.Vanishing <= 1 && (above is null || above.Vanishing <= 1) && (below.Vanishing == 1 || above?.Vanishing == 1);

    private bool OneSideOnly() => _slope is not null && (_piece.Upper <= 0 || _piece.Lower >= 0);

    /// <summary>u, or -|u|, and what its rounding lost where a product rounds it.</summary>
    private int LowerExponent(ExponentialForm form, out int? correction)
    {
        int x = _kernel.Argument;
        correction = null;
        int exponent;
        if (_slope is { } slope)
        {
            double high = KernelBuilder.Round(slope, _elementType);
            double low = KernelBuilder.Round(slope - high, _elementType);
            int factor = _kernel.Constant(form.Signed ? Math.Abs(high) : high);
            int operand = form.Signed ? _kernel.Abs(x) : x;
            if (!IsPowerOfTwo(high))
            {
                operand = ClampForProduct(operand, form, slope);
            }

            int product = _kernel.Multiply(factor, operand);
            exponent = form.Signed ? _kernel.Negate(product) : product;
            if (!IsPowerOfTwo(high))
            {
                // Products with powers of two are exact; of others the rounding error is carried along, and so is what
                // the factor itself lost.
                int error = _kernel.FusedMultiplyAdd(factor, operand, _kernel.Negate(product));
                int rest = _kernel.Constant(form.Signed ? low * Math.Sign(high) : low);
                error = _kernel.FusedMultiplyAdd(rest, operand, error);
                correction = form.Signed ? _kernel.Negate(error) : error;
            }
        }
        else
        {
            exponent = _polynomials.Lower(_exponent, [new AtomValue(AtomTable.Input, x)]);
            exponent = form.Signed ? _kernel.Negate(_kernel.Abs(exponent)) : exponent;
        }

        return form.Scaled ? _kernel.Max(exponent, _kernel.Constant(-Far)) : exponent;
    }

    // An overflowing product would have no rounding error to carry along.
    private int ClampForProduct(int operand, ExponentialForm form, double slope)
    {
        double bound = Far / Math.Abs(slope);
        int clamped = _kernel.Min(operand, _kernel.Constant(bound));
        return form.Signed ? clamped : _kernel.Max(clamped, _kernel.Constant(-bound));
    }

    private (int Basis, int? Scale) LowerBasis(ExponentialForm form, int exponent, int? correction)
    {
        int basis = _kernel.Call(
            form.MinusOne ? VectorFunctions.Expm1 : form.Scaled ? VectorFunctions.ExpScaled : VectorFunctions.Exp,
            exponent);
        int? scale = form.Scaled ? _kernel.Describe(_kernel.SecondResult(basis), "scale") : null;
        if (correction is { } lost)
        {
            // e^(u + δ) = e^u + δ·e^u for a δ this small.
            int whole = form.MinusOne ? _kernel.Add(basis, _kernel.Constant(1)) : basis;
            basis = _kernel.FusedMultiplyAdd(lost, whole, basis);
        }

        string name = form.MinusOne ? "e" : form.Signed ? "w" : "t";
        string? comment = (form.Signed, form.MinusOne, form.Scaled) switch
        {
            (true, true, _) => $"e = e^-{DescribeMagnitude()} - 1 keeps its digits near zero.",
            (true, _, true) => $"w·scale = e^-{DescribeMagnitude()} is at most 1: nothing overflows. Where it is subnormal, w is not.",
            (true, _, _) => $"w = e^-{DescribeMagnitude()} is at most 1: nothing overflows.",
            _ => null,
        };
        _kernel.Describe(basis, name, comment);
        return (basis, scale);
    }

    private string DescribeMagnitude() => _slope switch
    {
        1 or -1 => "|x|",
        { } slope => Expressions.FormulaPrinter.Number(Math.Abs(slope)) + "|x|",
        null => "|" + NormalFormWriter.Write(_exponent, _atoms) + "|",
    };

    /// <summary>Whether u is negative.</summary>
    private int SignCondition()
    {
        int zero = _kernel.Constant(0);
        return _slope is { } slope
            ? _kernel.Compare(slope > 0 ? KernelOp.LessThan : KernelOp.GreaterThan, _kernel.Argument, zero)
            : _kernel.Compare(KernelOp.LessThan, _polynomials.Lower(_exponent, [new AtomValue(AtomTable.Input, _kernel.Argument)]), zero);
    }

    /// <summary>The input, clamped to where the exponential that multiplies it isn't zero yet: ∞·0 is not a number.</summary>
    private int LowerDampedInput(ExponentialSide below, ExponentialSide? above)
    {
        int x = _kernel.Argument;
        bool rising = _slope is not { } slope || slope > 0;
        bool dampedBelow = below.HasDampedInput;
        bool dampedAbove = above is { HasDampedInput: true };
        double bound = KernelBuilder.Round(FindFar(), _elementType);
        int clamped = x;
        if (rising ? dampedBelow : dampedAbove)
        {
            clamped = _kernel.Max(clamped, _kernel.Constant(-bound));
        }

        if (rising ? dampedAbove : dampedBelow)
        {
            clamped = _kernel.Min(clamped, _kernel.Constant(bound));
        }

        return clamped == x ? x : _kernel.Describe(clamped, "near", "Clamped where the exponential that multiplies it is zero: ∞·0 is not a number.");
    }

    /// <summary>An input beyond which the exponent is far out on both sides.</summary>
    private double FindFar()
    {
        if (_slope is { } slope)
        {
            return Far / Math.Abs(slope);
        }

        ReferenceFunction exponent = new(_exponent, _atoms);
        double bound = 1;
        while (bound < 1e30
            && (Math.Abs(exponent.Evaluate(bound).High) < Far || Math.Abs(exponent.Evaluate(-bound).High) < Far))
        {
            bound *= 2;
        }

        return bound;
    }

    private int LowerEither(
        int condition,
        ExponentialSide below,
        ExponentialSide? above,
        Func<ExponentialSide, Polynomial> part,
        int basis,
        int damped)
    {
        int first = Lower(below, part(below), basis, damped);
        return above is null ? first : _kernel.Select(condition, first, Lower(above, part(above), basis, damped));
    }

    private int Lower(ExponentialSide side, Polynomial polynomial, int basis, int damped)
    {
        int clamped = _atoms.Count;
        return _polynomials.Lower(
            damped == _kernel.Argument ? polynomial : side.ReplaceDampedInput(polynomial, clamped),
            [new AtomValue(_exponential, basis), new AtomValue(AtomTable.Input, _kernel.Argument), new AtomValue(clamped, damped)]);
    }

    private int MultiplyByInput(int value, ExponentialSide below, ExponentialSide? above, int damped)
    {
        // A factor may be clamped on the sides where the numerator vanishes; on the others the clamp must not bite.
        bool clampable = below.Vanishing > 0 || above is { Vanishing: > 0 };
        for (int i = 0; i < below.InputFactor; i++)
        {
            value = _kernel.Multiply(clampable ? damped : _kernel.Argument, value);
        }

        return value;
    }

    private int LowerScale(int scale, int condition, ExponentialSide below, ExponentialSide? above)
    {
        int one = _kernel.Constant(1);
        return above is null
            ? scale
            : _kernel.Describe(
                _kernel.Select(condition, below.Vanishing == 1 ? scale : one, above.Vanishing == 1 ? scale : one),
                "resultScale");
    }

    /// <summary>
    /// Gives the value for u &lt; 0 the sign of either side. Where that value's sign is known it is the input's or the
    /// opposite, which also keeps -0.
    /// </summary>
    private int RestoreSign(int value, ExponentialSide below, int condition)
    {
        ReferenceFunction function = new(_function, _atoms);
        int sign = 0;
        foreach (double magnitude in (ReadOnlySpan<double>)[0.01, 0.3, 1, 3, 10, 40])
        {
            double x = _slope is < 0 ? magnitude : -magnitude;
            double quotient = function.Evaluate(x).High / Math.Pow(x, below.InputFactor);
            if (quotient == 0 || (sign != 0 && sign != Math.Sign(quotient)))
            {
                return _kernel.Select(condition, value, _kernel.Negate(value));
            }

            sign = Math.Sign(quotient);
        }

        int x1 = _slope is < 0 ? _kernel.Negate(_kernel.Argument) : _kernel.Argument;
        return _slope is null
            ? _kernel.Select(condition, value, _kernel.Negate(value))
            : _kernel.CopySign(value, sign < 0 ? x1 : _kernel.Negate(x1));
    }

    /// <summary>k where u = k·x.</summary>
    private double? TryFindSlope()
    {
        if (!_exponent.Denominator.IsConstant
            || _exponent.Numerator.Degree(AtomTable.Input) != 1
            || _atoms.VariablesOf(_exponent).Count != 1
            || !_exponent.Numerator.CoefficientsOf(AtomTable.Input)[0].IsZero)
        {
            return null;
        }

        return new ReferenceFunction(_exponent, _atoms).Evaluate(1).High;
    }

    private static bool IsPowerOfTwo(double value) =>
        (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFF) == 0;
}
