using System;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Arithmetic of a kernel, either plain or with what each operation is rounded by carried along to the end (Dekker's
/// and Knuth's error-free sums and products).
/// </summary>
/// <remarks>
/// The first parts are what plain arithmetic gives. Where one of them is infinite, its second part is not a number;
/// <see cref="Collapse"/> then leaves it out.
/// </remarks>
/// <param name="kernel">Where the operations are added.</param>
/// <param name="isPaired">Whether the roundings are carried along.</param>
internal sealed class PairArithmetic(KernelBuilder kernel, bool isPaired)
{
    /// <summary>Whether the roundings are carried along.</summary>
    public bool IsPaired => isPaired;

    public PairValue Constant(DoubleDouble value, string? name = null)
    {
        double high = KernelBuilder.Round(value.High, kernel.ElementType);
        double low = KernelBuilder.Round((value - high).High, kernel.ElementType);
        int first = kernel.Constant(high, name);
        return isPaired && low != 0 && !double.IsNaN(low) && !double.IsInfinity(high) ? new PairValue(first, kernel.Constant(low)) : first;
    }

    public PairValue Add(PairValue a, PairValue b)
    {
        int sum = kernel.Add(a.High, b.High);
        if (!isPaired || sum == a.High || sum == b.High)
        {
            return new PairValue(sum, sum == a.High || sum == b.High ? AddLows(a.Low, b.Low) : -1);
        }

        int part = kernel.Subtract(sum, a.High);
        int error = kernel.Add(
            kernel.Subtract(a.High, kernel.Subtract(sum, part)),
            kernel.Subtract(b.High, part));
        return new PairValue(sum, AddLows(error, AddLows(a.Low, b.Low)));
    }

    /// <summary>a + b where |a| ≥ |b|.</summary>
    public PairValue AddSmaller(PairValue a, PairValue b)
    {
        int sum = kernel.Add(a.High, b.High);
        return isPaired
            ? new PairValue(sum, AddLows(kernel.Subtract(b.High, kernel.Subtract(sum, a.High)), AddLows(a.Low, b.Low)))
            : sum;
    }

    public PairValue Subtract(PairValue a, PairValue b) => Add(a, Negate(b));

    public PairValue Negate(PairValue a) => new(kernel.Negate(a.High), a.HasLow ? kernel.Negate(a.Low) : -1);

    public PairValue Multiply(PairValue a, PairValue b)
    {
        if (Scale(a, b) is { } scaled)
        {
            return scaled;
        }

        int product = kernel.Multiply(a.High, b.High);
        if (!isPaired)
        {
            return product;
        }

        int error = kernel.FusedMultiplyAdd(a.High, b.High, kernel.Negate(product));
        error = b.HasLow ? kernel.FusedMultiplyAdd(a.High, b.Low, error) : error;
        error = a.HasLow ? kernel.FusedMultiplyAdd(a.Low, b.High, error) : error;
        return new PairValue(product, error);
    }

    /// <summary>a·b + c.</summary>
    public PairValue MultiplyAdd(PairValue a, PairValue b, PairValue c) => isPaired
        ? Add(Multiply(a, b), c)
        : kernel.FusedMultiplyAdd(a.High, b.High, c.High);

    public PairValue Divide(PairValue a, PairValue b)
    {
        int quotient = kernel.Divide(a.High, b.High);
        if (!isPaired || quotient == a.High)
        {
            return new PairValue(quotient, quotient == a.High ? a.Low : -1);
        }

        int remainder = kernel.FusedMultiplyAdd(kernel.Negate(quotient), b.High, a.High);
        remainder = a.HasLow ? kernel.Add(remainder, a.Low) : remainder;
        remainder = b.HasLow ? kernel.FusedMultiplyAdd(kernel.Negate(quotient), b.Low, remainder) : remainder;
        return new PairValue(quotient, kernel.Divide(remainder, b.High));
    }

    public PairValue Sqrt(PairValue a)
    {
        int root = kernel.Sqrt(a.High);
        if (!isPaired)
        {
            return root;
        }

        int remainder = kernel.FusedMultiplyAdd(kernel.Negate(root), root, a.High);
        remainder = a.HasLow ? kernel.Add(remainder, a.Low) : remainder;
        return new PairValue(root, kernel.Divide(remainder, kernel.Add(root, root)));
    }

    public PairValue Abs(PairValue a)
    {
        int magnitude = kernel.Abs(a.High);
        if (!a.HasLow)
        {
            return magnitude;
        }

        int isNegative = kernel.Compare(KernelOp.LessThan, a.High, kernel.Constant(0));
        return new PairValue(magnitude, kernel.Select(isNegative, kernel.Negate(a.Low), a.Low));
    }

    public PairValue Select(int condition, PairValue then, PairValue otherwise) => new(
        kernel.Select(condition, then.High, otherwise.High),
        then.HasLow || otherwise.HasLow ? kernel.Select(condition, LowOf(then), LowOf(otherwise)) : -1);

    /// <summary>A function's value, and its argument's second part times its slope.</summary>
    public PairValue Apply(PairValue value, PairValue argument, Func<int> slope)
    {
        if (!argument.HasLow)
        {
            return value;
        }

        int low = value.HasLow
            ? kernel.FusedMultiplyAdd(argument.Low, slope(), value.Low)
            : kernel.Multiply(argument.Low, slope());
        return new PairValue(value.High, low);
    }

    /// <summary>The same number with its nearest one as the first part.</summary>
    public PairValue Normalize(PairValue a)
    {
        if (!a.HasLow)
        {
            return a;
        }

        int sum = kernel.Add(a.High, a.Low);
        return new PairValue(sum, kernel.Subtract(a.Low, kernel.Subtract(sum, a.High)));
    }

    /// <summary>The two parts rounded to one.</summary>
    public int Collapse(PairValue a)
    {
        if (!a.HasLow)
        {
            return a.High;
        }

        // Where something overflowed, the second part is not a number, and the first one is right as it is.
        int sum = kernel.Add(a.High, a.Low);
        return kernel.Select(kernel.Compare(KernelOp.EqualTo, sum, sum), sum, a.High);
    }

    private int LowOf(PairValue a) => a.HasLow ? a.Low : kernel.Constant(0);

    private int AddLows(int a, int b) => a < 0 ? b : b < 0 ? a : kernel.Add(a, b);

    /// <summary>The product with a power of two: it is exact, so there is no error to follow.</summary>
    private PairValue? Scale(PairValue a, PairValue b)
    {
        (PairValue factor, PairValue value) = kernel.IsPowerOfTwo(a.High) && !a.HasLow ? (a, b) : (b, a);
        return kernel.IsPowerOfTwo(factor.High) && !factor.HasLow
            ? new PairValue(
                kernel.Multiply(factor.High, value.High),
                value.HasLow ? kernel.Multiply(factor.High, value.Low) : -1)
            : null;
    }
}
