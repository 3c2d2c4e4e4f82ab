using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers the polynomial that stands in for a form around 0.</summary>
internal static class PatchLowering
{
    /// <summary>Puts the polynomial in place of a value near 0.</summary>
    /// <returns>The value's index, or <see langword="null"/> if no polynomial is precise enough.</returns>
    public static int? TryLower(KernelBuilder kernel, PieceTarget target, PatchForm form, int value)
    {
        if (target.TryFit(form, kernel.ElementType) is not { } fit)
        {
            return null;
        }

        int near = kernel.Describe(LowerPolynomial(kernel, fit), "near", "Around 0 the function is this polynomial, where its own terms would cancel.");
        int isNear = kernel.Compare(KernelOp.LessThan, kernel.Abs(kernel.Input), kernel.Constant(form.Radius));
        return kernel.Select(isNear, near, value);
    }

    private static int LowerPolynomial(KernelBuilder kernel, PolynomialFit fit)
    {
        // Its last sum and product carry their roundings along: they are all that is felt.
        PairArithmetic arithmetic = new(kernel, isPaired: true);
        PairValue input = kernel.Input;
        PairValue variable = fit.IsInSquare ? arithmetic.Multiply(input, input) : input;
        int sum = kernel.Constant(fit.Coefficients[fit.Coefficients.Count - 1].High);
        for (int i = fit.Coefficients.Count - 2; i > 0; i--)
        {
            sum = kernel.FusedMultiplyAdd(sum, variable.High, kernel.Constant(fit.Coefficients[i].High));
        }

        PairValue constant = arithmetic.Constant(fit.Coefficients[0]);
        PairValue polynomial = arithmetic.AddSmaller(constant, kernel.Multiply(sum, variable.High));
        PairValue power = kernel.Constant(1);
        int rest = fit.Power;
        if (fit.IsInSquare)
        {
            for (; rest >= 2; rest -= 2)
            {
                power = arithmetic.Multiply(power, variable);
            }
        }

        for (; rest >= 1; rest--)
        {
            power = arithmetic.Multiply(power, input);
        }

        return arithmetic.Collapse(arithmetic.Multiply(power, polynomial));
    }
}
