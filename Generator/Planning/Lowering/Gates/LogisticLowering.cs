using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>Lowers products with the logistic function of a polynomial, and the derivative of c·x·σ(u).</summary>
internal static class LogisticLowering
{
    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it is no such function.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (kernel.ElementType != ElementType.Single || GateForm.TryFind(function, atoms, static t => t / (RationalFunction.One + t)) is not { } form)
        {
            return null;
        }

        LogisticExponent exponent = new(kernel, atoms, form.U);
        if ((form.IsDerivative && !exponent.IsOdd) || exponent.TryLower() is not { } exponential)
        {
            return null;
        }

        LogisticKernel lowering = new(kernel, atoms, exponent, exponential);
        return form.IsDerivative ? lowering.LowerDerivative(form.Factor)
            : exponent.IsOdd && form.Factor.Degree(AtomTable.Input) == 1 ? lowering.LowerFunction(form.Factor)
            : lowering.LowerProduct(form.Factor);
    }
}
