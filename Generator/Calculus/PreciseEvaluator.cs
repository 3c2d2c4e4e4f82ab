using System;
using System.Numerics;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Evaluates formulas of arithmetic, exponentials, logarithms and roots to about 70 decimal digits.</summary>
internal static class PreciseEvaluator
{
    /// <summary>The value of a formula at a point, or <see langword="null"/> if it is none or can't be computed.</summary>
    public static BigRational? TryEvaluate(Formula formula, double input) =>
        TryEvaluateAll(formula, input) is { } values ? values[values.Length - 1] : null;

    /// <summary>The sign of a formula's value at a point, or <see langword="null"/> if it isn't known.</summary>
    public static int? TrySign(Formula formula, double input)
    {
        if (TryEvaluateAll(formula, input) is not { } values)
        {
            return null;
        }

        BigRational largest = BigRational.One;
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (node.Op is ExpressionOp.Add or ExpressionOp.Subtract)
            {
                largest = Larger(largest, Larger(values[node.A], values[node.B]));
            }
        }

        // What rounding may have left of a difference of equal numbers is no sign: nothing of small ones, and of large
        // ones it isn't known.
        const int LostBits = 48;
        BigRational result = values[values.Length - 1];
        BigRational noise = largest * new BigRational(BigInteger.One, BigInteger.One << (PreciseMath.Bits - LostBits));
        return result > noise ? 1
            : result < -noise ? -1
            : largest < (BigRational)(1 << (LostBits / 2)) ? 0
            : null;
    }

    private static BigRational[]? TryEvaluateAll(Formula formula, double input)
    {
        BigRational[] values = new BigRational[formula.Nodes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            if (TryApply(node, node.A < 0 ? default : values[node.A], node.B < 0 ? default : values[node.B], input) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return values;
    }

    private static BigRational Larger(BigRational a, BigRational b)
    {
        BigRational magnitudeA = a.Sign < 0 ? -a : a;
        BigRational magnitudeB = b.Sign < 0 ? -b : b;
        return magnitudeA > magnitudeB ? magnitudeA : magnitudeB;
    }

    private static BigRational? TryApply(ExpressionNode node, BigRational a, BigRational b, double input)
    {
        switch (node.Op)
        {
            case ExpressionOp.Constant or ExpressionOp.Parameter when !double.IsFinite(node.Value):
                return null;
            case ExpressionOp.Constant or ExpressionOp.Parameter:
                return BigRational.FromDouble(node.Value);
            case ExpressionOp.Input when !double.IsFinite(input):
                return null;
            case ExpressionOp.Input:
                return BigRational.FromDouble(input);
            case ExpressionOp.Add:
                return PreciseMath.Round(a + b);
            case ExpressionOp.Subtract:
                return PreciseMath.Round(a - b);
            case ExpressionOp.Multiply:
                return PreciseMath.Round(a * b);
            case ExpressionOp.Divide:
                return b.IsZero ? null : PreciseMath.Round(a / b);
            case ExpressionOp.Negate:
                return -a;
            case ExpressionOp.Power:
                return TryPower(a, b);
            case ExpressionOp.Exp:
                return PreciseMath.Exp(a);
            case ExpressionOp.Log:
                return a.Sign <= 0 ? null : PreciseMath.Log(a);
            case ExpressionOp.Sqrt:
                return a.Sign < 0 ? null : PreciseMath.Sqrt(a);
            case ExpressionOp.Sinh:
                return PreciseMath.Round((PreciseMath.Exp(a) - PreciseMath.Exp(-a)) / 2);
            case ExpressionOp.Cosh:
                return PreciseMath.Round((PreciseMath.Exp(a) + PreciseMath.Exp(-a)) / 2);
            case ExpressionOp.Tanh:
                BigRational square = PreciseMath.Exp(a * 2);
                return PreciseMath.Round((square - 1) / (square + 1));
            default:
                return null;
        }
    }

    private static BigRational? TryPower(BigRational value, BigRational exponent)
    {
        const double Highest = 16;
        double power = exponent.ToDouble() * 2;
        if (!(exponent * 2).IsInteger || Math.Abs(power) > 2 * Highest || (value.IsZero && power < 0) || (value.Sign < 0 && !exponent.IsInteger))
        {
            return null;
        }

        BigRational factor = exponent.IsInteger ? value : PreciseMath.Sqrt(value);
        int count = (int)Math.Abs(exponent.IsInteger ? power / 2 : power);
        BigRational result = BigRational.One;
        for (int i = 0; i < count; i++)
        {
            result = PreciseMath.Round(result * factor);
        }

        return power < 0 ? PreciseMath.Round(result.Reciprocal) : result;
    }
}
