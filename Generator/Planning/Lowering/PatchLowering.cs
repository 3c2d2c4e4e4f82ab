using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers the polynomial that stands in for a form around 0.</summary>
internal static class PatchLowering
{
    /// <summary>Puts the polynomial in place of a value near 0.</summary>
    /// <returns>The value's index, or <see langword="null"/> if no polynomial is precise enough.</returns>
    public static int? TryLower(KernelBuilder kernel, PieceTarget target, PatchForm form, int value)
    {
        if (LowerPolynomial(kernel, target, form) is not { } polynomial)
        {
            return null;
        }

        int near = kernel.Describe(polynomial, "near", "Around 0 the function is this polynomial, where its own terms would cancel.");
        int isNear = kernel.Compare(KernelOp.LessThan, kernel.Abs(kernel.Input), kernel.Constant(form.Radius));
        return kernel.Select(isNear, near, value);
    }

    /// <summary>The polynomial alone.</summary>
    public static int? LowerPolynomial(KernelBuilder kernel, PieceTarget target, PatchForm form) =>
        target.TryFit(form.Radius, kernel.ElementType) is { } fit ? LowerPolynomial(kernel, fit, form.PairedSteps) : null;

    private static int LowerPolynomial(KernelBuilder kernel, PolynomialFit fit, int pairedSteps)
    {
        // The last sums and products carry their roundings along: the others are hardly felt.
        PairArithmetic arithmetic = new(kernel, isPaired: true);
        PairValue input = kernel.Input;
        PairValue variable = fit.IsInSquare ? arithmetic.Multiply(input, input) : input;
        int last = fit.Coefficients.Count - 1;
        PairValue polynomial = kernel.Constant(fit.Coefficients[last].High);
        for (int i = last - 1; i >= 0; i--)
        {
            polynomial = i >= pairedSteps
                ? kernel.FusedMultiplyAdd(polynomial.High, variable.High, kernel.Constant(fit.Coefficients[i].High))
                : arithmetic.AddSmaller(arithmetic.Constant(fit.Coefficients[i]), arithmetic.Multiply(polynomial, variable));
        }

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

        // Where the polynomial counts, nothing overflows.
        if (fit.Offset.High == 0)
        {
            PairValue product = arithmetic.Multiply(power, polynomial);
            return product.HasLow ? kernel.Add(product.High, product.Low) : product.High;
        }

        // The sum is rounded in its own last place and not in that of its terms.
        PairValue offset = arithmetic.Constant(fit.Offset);
        int value = kernel.FusedMultiplyAdd(power.High, polynomial.High, offset.High);
        value = polynomial.HasLow ? kernel.FusedMultiplyAdd(power.High, polynomial.Low, value) : value;
        value = power.HasLow ? kernel.FusedMultiplyAdd(power.Low, polynomial.High, value) : value;
        return offset.HasLow ? kernel.Add(value, offset.Low) : value;
    }
}
