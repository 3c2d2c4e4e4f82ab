using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Exponentials;

// Quotients n/(1 + r) as n - n·(r/(1 + r)), by itself or with what was rounded put back.
internal sealed partial class ExponentialLowering
{
    private bool HasComplement(ExponentialSide below, ExponentialSide? above)
    {
        if (IsOdd(below, above) || below.DenominatorLessOne is not { } rest || !rest.Equals(above?.DenominatorLessOne))
        {
            return false;
        }

        // With the input as a factor, only x·c·wᵏ/(1 + w) has the compensated form.
        return below.InputFactor == above!.InputFactor
            && (below.InputFactor == 0
                || (below.InputFactor == 1
                    && rest.Equals(Polynomial.Atom(_exponential))
                    && below.Numerator.Terms.Length == 1
                    && above.Numerator.Terms.Length == 1));
    }

    /// <summary>n/(1 + r) as n - n·(r/(1 + r)).</summary>
    private int LowerComplement(int numerator, ExponentialSide below, int basis, int damped)
    {
        int rest = Lower(below, below.DenominatorLessOne!, basis, damped);
        int complement = _kernel.Describe(
            _kernel.Divide(rest, _kernel.Add(rest, _kernel.Constant(1))),
            "complement",
            "n/(1 + r) = n - n·r/(1 + r), rounded last where it counts.");
        return _kernel.FusedMultiplyAdd(_kernel.Negate(numerator), complement, numerator);
    }

    /// <summary>
    /// x·n/(1 + w) with what the product, the sum, the quotient and the exponent were rounded by put right at the end:
    /// each is small enough for a first-order correction.
    /// </summary>
    private int LowerCompensated(
        int numerator,
        int condition,
        ExponentialSide below,
        ExponentialSide above,
        int w,
        int? correction)
    {
        // Far out there is nothing to correct, and an infinite input would have no rounding error.
        double far = KernelBuilder.Round(_target.InputFarOut(_elementType, Far), _elementType);
        int one = _kernel.Constant(1);
        int input = _kernel.Clamp(_kernel.Input, far);
        int product = _kernel.Describe(_kernel.Multiply(input, numerator), "product");
        int productError = _kernel.Describe(_kernel.FusedMultiplyAdd(input, numerator, _kernel.Negate(product)), "productError");
        int denominator = _kernel.Describe(_kernel.Add(w, one), "denominator");
        int denominatorError = _kernel.Describe(_kernel.Subtract(w, _kernel.Subtract(denominator, one)), "denominatorError");
        if (correction is { } lost)
        {
            denominatorError = _kernel.FusedMultiplyAdd(w, lost, denominatorError);
            int corrected = _kernel.FusedMultiplyAdd(product, lost, productError);
            productError = _kernel.Select(
                condition,
                below.Vanishing == 1 ? corrected : productError,
                above.Vanishing == 1 ? corrected : productError);
        }

        int quotient = _kernel.Describe(_kernel.Divide(product, denominator), "quotient");
        int remainder = _kernel.FusedMultiplyAdd(_kernel.Negate(quotient), denominator, product);
        remainder = _kernel.FusedMultiplyAdd(_kernel.Negate(quotient), denominatorError, remainder);
        remainder = _kernel.Describe(
            _kernel.Add(remainder, productError),
            "remainder",
            "What the roundings took away, divided by 1 + w ≈ 1/(1 - w/2), is put back.");
        int value = _kernel.FusedMultiplyAdd(remainder, _kernel.FusedMultiplyAdd(_kernel.Constant(-0.5), w, one), quotient);

        bool rising = _slope is not { } slope || slope > 0;
        if ((rising ? above : below).Vanishing == 0)
        {
            int beyond = _kernel.Compare(KernelOp.GreaterThan, _kernel.Input, _kernel.Constant(far));
            value = _kernel.Select(beyond, _kernel.Multiply(_kernel.Input, numerator), value);
        }

        if ((rising ? below : above).Vanishing == 0)
        {
            int beyond = _kernel.Compare(KernelOp.LessThan, _kernel.Input, _kernel.Constant(-far));
            value = _kernel.Select(beyond, _kernel.Multiply(_kernel.Input, numerator), value);
        }

        return value;
    }
}
