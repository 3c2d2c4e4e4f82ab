namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>Lowers stable forms.</summary>
/// <param name="kernel">Where the operations are added.</param>
/// <param name="isPaired">Whether the roundings are carried along.</param>
/// <param name="isScaled">Whether the exponential keeps its digits where it is subnormal.</param>
internal sealed class StableLowering(KernelBuilder kernel, bool isPaired, bool isScaled)
{
    private readonly PairArithmetic _arithmetic = new(kernel, isPaired);

    /// <summary>Lowers a form.</summary>
    /// <returns>The value's index, or <see langword="null"/> if there is no kernel for a function in it.</returns>
    public int? TryLower(StableForm form)
    {
        if (isScaled && !form.Below.Vanishes && form.Above is not { Vanishes: true })
        {
            return null;
        }

        FormulaLowering formulas = new(kernel, _arithmetic) { ScalesExponentials = isScaled };
        if (TryLower(formulas, form.Below) is not { } below)
        {
            return null;
        }

        if (form.Above is not { } aboveSide)
        {
            return Finish(form, formulas, Quotient(form.Below, formulas, below), -1);
        }

        if (TryLower(formulas, aboveSide) is not { } above || formulas.TryLower(form.Exponent!) is not { } exponent)
        {
            return null;
        }

        int isBelow = kernel.Compare(KernelOp.LessThan, exponent.High, kernel.Constant(0));
        (PairValue Numerator, PairValue Denominator) either = (
            Describe(_arithmetic.Select(isBelow, below.Numerator, above.Numerator), "numerator"),
            Describe(_arithmetic.Select(isBelow, below.Denominator, above.Denominator), "denominator"));
        bool sameFactor = form.Below.InputPower == aboveSide.InputPower && form.Below.Vanishes == aboveSide.Vanishes;
        PairValue quotient;
        if (sameFactor)
        {
            quotient = Quotient(form.Below, formulas, either);
        }
        else
        {
            PairValue first = _arithmetic.Multiply(InputFactor(form.Below, formulas), below.Numerator);
            PairValue second = _arithmetic.Multiply(InputFactor(aboveSide, formulas), above.Numerator);
            quotient = _arithmetic.Divide(Describe(_arithmetic.Select(isBelow, first, second), "numerator"), either.Denominator);
        }

        return Finish(form, formulas, quotient, isBelow);
    }

    private static (PairValue Numerator, PairValue Denominator)? TryLower(FormulaLowering formulas, StableSide side) =>
        formulas.TryLower(side.Numerator) is { } numerator && formulas.TryLower(side.Denominator) is { } denominator
            ? (numerator, denominator)
            : null;

    private PairValue Describe(PairValue value, string name)
    {
        kernel.Describe(value.High, name);
        if (value.HasLow)
        {
            kernel.Describe(value.Low, name + "Rest");
        }

        return value;
    }

    private PairValue Quotient(StableSide side, FormulaLowering formulas, (PairValue Numerator, PairValue Denominator) parts)
    {
        PairValue quotient = _arithmetic.Divide(parts.Numerator, parts.Denominator);
        return side.InputPower == 0 ? quotient : _arithmetic.Multiply(InputFactor(side, formulas), quotient);
    }

    private PairValue InputFactor(StableSide side, FormulaLowering formulas)
    {
        PairValue input = formulas.TryLower(side.InputFactor)!.Value;
        PairValue product = kernel.Constant(1);
        for (int i = 0; i < side.InputPower; i++)
        {
            product = _arithmetic.Multiply(product, input);
        }

        return product;
    }

    /// <summary>Multiplies by w where it is a factor, the result's scale last, and rounds to one number.</summary>
    private int Finish(StableForm form, FormulaLowering formulas, PairValue value, int isBelow)
    {
        bool below = form.Below.Vanishes;
        bool above = form.Above?.Vanishes ?? below;
        if (!below && !above)
        {
            return _arithmetic.Collapse(value);
        }

        PairValue one = kernel.Constant(1);
        PairValue exponential = isScaled ? formulas.LowerScaledExponential(form.Exponential!) : formulas.TryLower(form.Exponential!)!.Value;
        kernel.Describe(exponential.High, "w");
        PairValue factor = below == above ? exponential : _arithmetic.Select(isBelow, below ? exponential : one, above ? exponential : one);
        int product = _arithmetic.Collapse(_arithmetic.Multiply(value, factor));
        if (!isScaled)
        {
            return product;
        }

        int scale = kernel.SecondResult(exponential.High);
        scale = below == above ? scale : kernel.Select(isBelow, below ? scale : one.High, above ? scale : one.High);
        return kernel.Multiply(product, kernel.Describe(scale, "resultScale"));
    }
}
