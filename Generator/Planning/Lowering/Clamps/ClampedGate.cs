using System;
using System.Linq;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Lowering.Clamps;

/// <summary>
/// A function that is x·h(x), h being a line that is cut off on one side or both, as hard_swish is.
/// </summary>
/// <remarks>
/// <para>
/// The line is evaluated from its zero, k·(m - z) with m = x cut off: the difference is exact near z, so that the function has its digits there, and where
/// k is rounded, what it lost is put back. At the other end the line has to have its value in every digit, which the choice makes sure of.
/// </para>
/// <para>
/// Where h ends at 0, the factor x is cut off too, for ∞·0 is not a number. There the function is the product of that end and a zero: the difference
/// is taken so that it has the sign which makes it +0, and k is rounded towards zero, or what it lost would have the other sign.
/// </para>
/// </remarks>
internal sealed class ClampedGate
{
    private readonly BigRational _slope;
    private readonly BigRational _zero;
    private readonly double? _lower;
    private readonly double? _upper;

    private ClampedGate(int middle, BigRational slope, BigRational zero, double? lower, double? upper)
    {
        Middle = middle;
        _slope = slope;
        _zero = zero;
        _lower = lower;
        _upper = upper;
    }

    /// <summary>The piece where the line isn't cut off.</summary>
    public int Middle { get; }

    /// <summary>Recognises such a function.</summary>
    /// <param name="join">The function.</param>
    /// <param name="elementType">The type of the programs.</param>
    /// <returns>The function, or <see langword="null"/> if it is none.</returns>
    public static ClampedGate? TryFind(PieceJoin join, ElementType elementType)
    {
        (BigRational Constant, BigRational Slope)?[] lines = [.. join.Forms.Select(static form => TryDivide(form.Target))];
        int middle = Array.FindIndex(lines, static line => line is { Slope.IsZero: false });
        if (middle < 0 || lines.Contains(null) || middle > 1 || join.Last - middle > 1 || join.Last == 0)
        {
            return null;
        }

        // Whether the line meets the others is seen by the bits.
        (BigRational constant, BigRational slope) = lines[middle]!.Value;
        BigRational zero = -constant / slope;
        double? lower = middle == 0 ? null : join.Start(middle);
        double? upper = middle == join.Last ? null : join.Start(join.Last);
        return KernelBuilder.RoundingError(zero, elementType) == 0 ? new ClampedGate(middle, slope, zero, lower, upper) : null;
    }

    /// <summary>Lowers the function.</summary>
    /// <param name="kernel">Receives the program.</param>
    /// <param name="carriesSlope">Whether what the slope is rounded by is put back.</param>
    public int Lower(KernelBuilder kernel, bool carriesSlope)
    {
        (int factor, double? end) = _lower is { } low && IsZero(low) ? (kernel.Max(kernel.Input, kernel.Constant(low)), low)
            : _upper is { } high && IsZero(high) ? (kernel.Min(kernel.Input, kernel.Constant(high)), high)
            : (kernel.Input, default(double?));
        int near = factor;
        near = _lower is { } lower && lower != end ? kernel.Max(near, kernel.Constant(lower)) : near;
        near = _upper is { } upper && upper != end ? kernel.Min(near, kernel.Constant(upper)) : near;
        bool isReversed = end is { } at && Math.Sign(at) * _slope.Sign < 0;
        int zero = kernel.Constant(_zero.ToDouble());
        int distance = isReversed ? kernel.Subtract(zero, near) : kernel.Subtract(near, zero);
        kernel.Describe(near, "near");
        BigRational slope = isReversed ? -_slope : _slope;
        double rounded = TowardsZero(slope, kernel.ElementType);
        int line = kernel.Multiply(distance, kernel.Constant(rounded));
        if (carriesSlope)
        {
            int rest = kernel.Constant((slope - BigRational.FromDouble(rounded)).ToDouble());
            line = kernel.FusedMultiplyAdd(distance, kernel.Constant(rounded), kernel.Multiply(distance, rest));
        }

        return kernel.Multiply(factor, kernel.Describe(line, "line"));
    }

    private bool IsZero(double end) => BigRational.FromDouble(end) == _zero;

    private static double TowardsZero(BigRational value, ElementType elementType)
    {
        double nearest = value.ToDouble();
        double magnitude = Math.Abs(nearest);
        double rounded = KernelBuilder.Round(magnitude, elementType);
        if (BigRational.FromDouble(rounded) > (value.Sign < 0 ? -value : value))
        {
            rounded = KernelBuilder.Below(rounded, elementType);
        }

        return value.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>A function over the input, if it is a line.</summary>
    private static (BigRational Constant, BigRational Slope)? TryDivide(PieceTarget target)
    {
        AtomTable atoms = target.Piece.Atoms;
        RationalFunction function = target.Normal;
        if (function.Denominator.Contains(AtomTable.Input)
            || atoms.VariablesOf(function).Any(static atom => atom != AtomTable.Input)
            || function.Numerator.Degree(AtomTable.Input) > 2)
        {
            return null;
        }

        Polynomial[] coefficients = function.Numerator.CoefficientsOf(AtomTable.Input);
        BigRational divisor = atoms.ValueOf(function.Denominator);
        return At(0).IsZero ? (At(1), At(2)) : null;

        BigRational At(int power) => power < coefficients.Length ? atoms.ValueOf(coefficients[power]) / divisor : BigRational.Zero;
    }
}
