using System;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>
/// Lowers c·x·Φ(x), and its derivative c·(Φ(x) + x·φ(x)), by the tail of the normal distribution at |x|: one path for both
/// signs, of which function and derivative share the exponential and the quotient. c is a power of two, so nothing is rounded by it, and
/// at most 1: it would multiply what rounding a subnormal number loses.
/// </summary>
internal static class NormalTailLowering
{
    // From there on both round to zero, or to what the tail is taken from.
    private const double Highest = 14.6;

    // Numbers of a formula are doubles.
    private const double Tolerance = 1e-14;

    /// <summary>Lowers a function.</summary>
    /// <param name="kernel">Where the operations are added.</param>
    /// <param name="function">The function.</param>
    /// <param name="atoms">Its atoms.</param>
    /// <returns>The value's index, or <see langword="null"/> if it is neither.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        if (kernel.ElementType != ElementType.Single || GaussianLowering.TryFindAtoms(function, atoms) is not { } found)
        {
            return null;
        }

        (int distribution, int exponential) = found;
        bool isDerivative = exponential >= 0;
        if (FactorOf(function, distribution, isDerivative ? 0 : 1, atoms) is not { } c
            || (isDerivative && !IsSlope(c, FactorOf(function, exponential, 1, atoms))))
        {
            return null;
        }

        int factor = kernel.Constant(c.ToDouble());
        if (!kernel.IsPowerOfTwo(factor) || Math.Abs(c.ToDouble()) > 1)
        {
            return null;
        }

        int zero = kernel.Constant(0);
        int z = kernel.Describe(kernel.Min(kernel.Abs(kernel.Input), kernel.Constant(Highest)), "z", "Further out the tail is zero.");
        int power = kernel.Describe(kernel.Call(VectorFunctions.BellPower, z), "power", "The exponential is (1 + power) · 2ⁿ.");
        int exponent = kernel.Describe(kernel.SecondResult(power), "exponent");
        int product = kernel.Describe(kernel.Call(VectorFunctions.NormalTailProduct, z), "product");
        if (!isDerivative)
        {
            return kernel.Subtract(kernel.Multiply(factor, kernel.Max(kernel.Input, zero)), Tail(product));
        }

        int denominator = kernel.Describe(kernel.SecondResult(product), "denominator");
        int slope = Tail(kernel.Describe(kernel.Call(VectorFunctions.NormalTailSlope, z, denominator), "slope"));
        int isNegative = kernel.Compare(KernelOp.LessThan, kernel.Input, zero);
        return kernel.Select(isNegative, slope, kernel.Subtract(factor, slope));

        // 2ⁿ, which may make it subnormal, comes last.
        int Tail(int value) => kernel.Describe(
            kernel.Call(VectorFunctions.ScaleByPowerOfTwo, kernel.Multiply(factor, kernel.FusedMultiplyAdd(value, power, value)), exponent),
            "tail");
    }

    /// <summary>The number k of an atom's factor k·xⁿ, or <see langword="null"/> if it has other terms.</summary>
    private static BigRational? FactorOf(RationalFunction function, int atom, int n, AtomTable atoms)
    {
        Polynomial[] powers = function.Numerator.CoefficientsOf(atom)[1].CoefficientsOf(AtomTable.Input);
        if (powers.Length != n + 1 || (n == 1 && !powers[0].IsZero))
        {
            return null;
        }

        return atoms.ValueOf(powers[n]) * atoms.ValueOf(function.Denominator).Reciprocal;
    }

    /// <summary>Whether e^(-x²/2) has the factor c·x/√(2π).</summary>
    private static bool IsSlope(BigRational c, BigRational? factor) =>
        factor is { } k && Math.Abs((k * GaussianLowering.RootOfTwoPi * c.Reciprocal).ToDouble() - 1) < Tolerance;
}
