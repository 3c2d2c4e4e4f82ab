using Activations.Generator.Planning.Lowering.Exponentials;

namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>
/// Lowers the far end of a function that vanishes with w = e^-|u| inside of other functions, such as log(1 + w)/β: w is
/// subnormal there and has lost its digits, so the first term of the series in w takes its place, with w's scale last.
/// </summary>
internal static class TailLowering
{
    // Where w is below the last place of 1, and its square below that of w.
    private const double StartSingle = 20;
    private const double StartDouble = 45;

    /// <summary>Puts the far ends in place of a value.</summary>
    /// <returns>The value's index, or <see langword="null"/> if the function vanishes at neither end.</returns>
    public static int? TryLower(KernelBuilder kernel, PieceTarget target, int value)
    {
        bool isSingle = kernel.ElementType == ElementType.Single;
        double far = ExponentialLowering.FarFor(kernel.ElementType);
        if (StableFormWriter.FindPrimary(target.Normal, target.Piece.Atoms) < 0
            || target.TryWriteStable(ExponentialBasis.Exp, cutsOff: true, far) is not { Exponent: { } exponent } form)
        {
            return null;
        }

        PairArithmetic arithmetic = new(kernel, isPaired: true);
        FormulaLowering formulas = new(kernel, arithmetic);
        bool any = false;
        foreach (bool isAbove in (bool[])[false, true])
        {
            if (target.TryWriteTail(isAbove, far) is not { } tail
                || formulas.TryLower(tail) is not { } factor
                || formulas.TryLower(exponent) is not { } u)
            {
                continue;
            }

            PairValue scaled = formulas.LowerScaledExponential(form.Exponential!);
            int product = kernel.Multiply(arithmetic.Collapse(arithmetic.Multiply(factor, scaled)), kernel.SecondResult(scaled.High));
            double start = isSingle ? StartSingle : StartDouble;
            int isFar = isAbove
                ? kernel.Compare(KernelOp.GreaterThan, u.High, kernel.Constant(start))
                : kernel.Compare(KernelOp.LessThan, u.High, kernel.Constant(-start));
            value = kernel.Select(isFar, kernel.Describe(product, "tail", "Far out, the first term of the series in the exponential."), value);
            any = true;
        }

        return any ? value : null;
    }
}
