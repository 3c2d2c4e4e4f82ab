using System;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>
/// Lowers rational functions of one exponential t = e^u in forms that neither overflow nor cancel, whatever the
/// spelling was.
/// </summary>
internal sealed partial class ExponentialLowering
{
    private readonly KernelBuilder _kernel;
    private readonly ElementType _elementType;
    private readonly ExponentialFunction _target;
    private readonly AtomTable _atoms;
    private readonly int _exponential;
    private readonly double? _slope;
    private readonly NormalFormLowering _polynomials;

    private ExponentialLowering(KernelBuilder kernel, ExponentialFunction target)
    {
        _kernel = kernel;
        _elementType = kernel.ElementType;
        _target = target;
        _atoms = target.Atoms;
        _exponential = target.Exponential;
        _slope = target.Slope;
        _polynomials = new NormalFormLowering(kernel, _atoms);
    }

    /// <summary>Prepares a function for its forms in powers of t; for the logistic one in whichever of t and 1/t the numerator is free of.</summary>
    public static ExponentialLowering Create(KernelBuilder kernel, PieceTarget target, ExponentialForm form) =>
        new(kernel, form.Logistic ? target.LogisticExponential : target.Exponential);

    private double Far => FarFor(_elementType);

    /// <summary>
    /// A |u| far enough out that e^-|u| times any power of u that an activation has is zero, and not so far that the scale
    /// of ExpScaled leaves its range.
    /// </summary>
    public static double FarFor(ElementType elementType) => elementType == ElementType.Single ? 170 : 1400;

    /// <summary>
    /// Lowers the function in one form.
    /// </summary>
    /// <returns>The value's index, or <see langword="null"/> if the function has no such form.</returns>
    public int? TryLower(ExponentialForm form)
    {
        if (form.Logistic)
        {
            return TryLowerLogistic(form);
        }

        ExponentialSide below = _target.Side(form.Basis, isAbove: false);
        ExponentialSide? above = form.Signed ? _target.Side(form.Basis, isAbove: true) : null;

        // On a piece with one sign of u, e^u is e^-|u| or its reciprocal already.
        if ((form.Signed && _target.HasOneSide) || (form.Scaled && !CanScale(below, above)) || (form.Complement && !HasComplement(below, above)))
        {
            return null;
        }

        int exponent = LowerExponent(form, out int? correction);
        int condition = form.Signed ? SignCondition() : -1;
        bool compensated = form.Complement && below.InputFactor == 1;
        (int basis, int? scale) = LowerBasis(form, exponent, compensated ? null : correction);
        int damped = LowerDampedInput(below, above);
        if (IsOdd(below, above))
        {
            int half = _kernel.Divide(Lower(below, below.Numerator, basis, damped), Lower(below, below.Denominator, basis, damped));
            return MultiplyByInput(RestoreSign(half, below, condition), below, above, damped);
        }

        int numerator = _kernel.Describe(LowerEither(condition, below, above, static s => s.Numerator, basis, damped), "numerator");
        int value;
        if (form.Complement)
        {
            value = compensated
                ? LowerCompensated(numerator, condition, below, above!, basis, correction)
                : LowerComplement(numerator, below, basis, damped);
        }
        else
        {
            int denominator = _kernel.Describe(LowerEither(condition, below, above, static s => s.Denominator, basis, damped), "denominator");
            value = _kernel.Divide(MultiplyByInput(numerator, below, above, damped), denominator);
        }

        return scale is { } s ? _kernel.Multiply(value, LowerScale(s, condition, below, above)) : value;
    }

    /// <summary>1/(1 + t) as the vector math has it.</summary>
    private int? TryLowerLogistic(ExponentialForm form)
    {
        ExponentialSide side = _target.Side(form.Basis, isAbove: false);
        return _kernel.CallsFast
            && side.InputFactor == 0
            && side.Numerator.Equals(Polynomial.One)
            && Polynomial.Atom(_exponential).Equals(side.DenominatorLessOne)
            && LowerExponent(form, out int? correction) is var exponent
            && correction is null
            ? _kernel.Call(VectorFunctions.LogisticFast, _kernel.Negate(exponent))
            : null;
    }

    // The two sides differ only by the sign.
    private static bool IsOdd(ExponentialSide below, ExponentialSide? above) =>
        above is not null && above.Numerator.Equals(-below.Numerator) && above.Denominator.Equals(below.Denominator);

    private static bool CanScale(ExponentialSide below, ExponentialSide? above) =>
        below.Vanishing <= 1 && (above is null || above.Vanishing <= 1) && (below.Vanishing == 1 || above?.Vanishing == 1);

    /// <summary>u, or -|u|, and what its rounding lost where a product rounds it.</summary>
    private int LowerExponent(ExponentialForm form, out int? correction)
    {
        int x = _kernel.Input;
        correction = null;
        int exponent;
        if (_target.ExactSlope is { } whole)
        {
            // tanh(u/2) is a function of e^u.
            BigRational exact = form.Basis == ExponentialBasis.Tanh ? whole / 2 : whole;
            double slope = exact.ToDouble();
            double high = KernelBuilder.Round(slope, _elementType);
            double low = KernelBuilder.Round(KernelBuilder.RoundingError(exact, _elementType), _elementType);
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
            exponent = _polynomials.Lower(_target.Exponent, [new AtomValue(AtomTable.Input, x)]);
            exponent = form.Signed ? _kernel.Negate(_kernel.Abs(exponent)) : exponent;
            exponent = form.Basis == ExponentialBasis.Tanh ? _kernel.Multiply(_kernel.Constant(0.5), exponent) : exponent;
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
        // Where the exponent is known not to be positive, the vector math saves the other half.
        bool nonPositive = form.Signed || _target.IsBelow;
        string function = form.Basis switch
        {
            ExponentialBasis.ExpMinusOne => nonPositive ? VectorFunctions.Expm1NonPositive : VectorFunctions.Expm1,
            ExponentialBasis.Tanh => VectorFunctions.Tanh,
            _ when form.Scaled => VectorFunctions.ExpScaled,
            _ => nonPositive ? VectorFunctions.ExpNonPositive : VectorFunctions.Exp,
        };
        int basis = _kernel.Call(function, exponent);
        int? scale = form.Scaled ? _kernel.Describe(_kernel.SecondResult(basis), "scale") : null;
        string magnitude = DescribeMagnitude();
        (string name, string? comment) = (form.Basis, form.Signed) switch
        {
            (ExponentialBasis.ExpMinusOne, true) => ("e", $"e = e^-{magnitude} - 1 keeps its digits near zero."),
            (ExponentialBasis.ExpMinusOne, _) => ("e", null),
            (ExponentialBasis.Tanh, _) => ("h", null),
            (_, true) when form.Scaled => ("w", $"w·scale = e^-{magnitude} is at most 1: nothing overflows. Where it is subnormal, w is not."),
            (_, true) => ("w", $"w = e^-{magnitude} is at most 1: nothing overflows."),
            _ => ("t", (string?)null),
        };
        _kernel.Describe(basis, name, comment);
        if (correction is { } lost)
        {
            // To first order, which is enough for a δ this small: e^(u + δ) = e^u + δ·e^u, and so on.
            int slopeOfBasis = form.Basis switch
            {
                ExponentialBasis.ExpMinusOne => _kernel.Add(basis, _kernel.Constant(1)),
                ExponentialBasis.Tanh => _kernel.FusedMultiplyAdd(_kernel.Negate(basis), basis, _kernel.Constant(1)),
                _ => basis,
            };
            basis = _kernel.FusedMultiplyAdd(lost, slopeOfBasis, basis);
        }

        return (basis, scale);
    }

    private string DescribeMagnitude() => _slope switch
    {
        1 or -1 => "|x|",
        { } slope => Expressions.FormulaPrinter.Number(Math.Abs(slope)) + "|x|",
        null => "|" + NormalFormWriter.Write(_target.Exponent, _atoms) + "|",
    };

    /// <summary>Whether u is negative.</summary>
    private int SignCondition()
    {
        int zero = _kernel.Constant(0);
        return _slope is { } slope
            ? _kernel.Compare(slope > 0 ? KernelOp.LessThan : KernelOp.GreaterThan, _kernel.Input, zero)
            : _kernel.Compare(KernelOp.LessThan, _polynomials.Lower(_target.Exponent, [new AtomValue(AtomTable.Input, _kernel.Input)]), zero);
    }

    /// <summary>The input, clamped to where the exponential that multiplies it isn't zero yet: ∞·0 is not a number.</summary>
    private int LowerDampedInput(ExponentialSide below, ExponentialSide? above)
    {
        int x = _kernel.Input;
        bool rising = _slope is not { } slope || slope > 0;
        bool dampedBelow = below.HasDampedInput;
        bool dampedAbove = above is { HasDampedInput: true };
        double bound = KernelBuilder.Round(_target.InputFarOut(_elementType, Far), _elementType);
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
            damped == _kernel.Input ? polynomial : side.ReplaceDampedInput(polynomial, clamped),
            [new AtomValue(_exponential, basis), new AtomValue(AtomTable.Input, _kernel.Input), new AtomValue(clamped, damped)]);
    }

    private int MultiplyByInput(int value, ExponentialSide below, ExponentialSide? above, int damped)
    {
        // A factor may be clamped on the sides where the numerator vanishes; on the others the clamp must not bite.
        for (int i = 0; i < below.InputFactor; i++)
        {
            value = _kernel.Multiply(InputForFactor(below, above, damped), value);
        }

        return value;
    }

    private int InputForFactor(ExponentialSide below, ExponentialSide? above, int damped) =>
        below.Vanishing > 0 || above is { Vanishing: > 0 } ? damped : _kernel.Input;

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
        int sign = _target.SignBelow(below, _elementType);
        int x1 = _slope is < 0 ? _kernel.Negate(_kernel.Input) : _kernel.Input;
        return _slope is null || sign == 0
            ? _kernel.Select(condition, value, _kernel.Negate(value))
            : _kernel.CopySign(value, sign < 0 ? x1 : _kernel.Negate(x1));
    }

    private static bool IsPowerOfTwo(double value) =>
        (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFF) == 0;
}
