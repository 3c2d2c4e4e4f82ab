using System;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers a formula as it is written, operation by operation.</summary>
/// <param name="kernel">Where the operations are added.</param>
/// <param name="arithmetic">The arithmetic: plain, or with the roundings carried along.</param>
internal sealed class FormulaLowering(KernelBuilder kernel, PairArithmetic arithmetic)
{
    private readonly FunctionLowering _functions = new(kernel, arithmetic);

    /// <summary>
    /// Whether exponentials are computed as a normal number times a scale, so that where one is subnormal it has all its
    /// digits until the end.
    /// </summary>
    public bool ScalesExponentials
    {
        get => _functions.ScalesExponentials;
        init => _functions.ScalesExponentials = value;
    }

    /// <summary>Lowers a formula.</summary>
    /// <returns>Its value, or <see langword="null"/> if there is no kernel for one of its functions.</returns>
    public PairValue? TryLower(Formula formula)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        PairValue?[] values = new PairValue?[nodes.Length];
        DoubleDouble?[] constants = FoldConstants(nodes);
        for (int i = 0; i < nodes.Length; i++)
        {
            if (constants[i] is { } constant)
            {
                values[i] = arithmetic.Constant(constant, nodes[i].Name);
                continue;
            }

            values[i] = Lower(nodes, i, values, constants);
            if (values[i] is null)
            {
                return null;
            }
        }

        return values[values.Length - 1];
    }

    /// <summary>Lowers e^a as a normal number; its scale is the call's second result.</summary>
    public PairValue LowerScaledExponential(Formula exponential)
    {
        // The formula's root is the exponential; what is left without it is the exponent.
        FormulaBuilder builder = new();
        Expression[] copies = builder.ImportNodes(exponential, input: null);
        PairValue exponent = TryLower(copies[copies.Length - 1].A.ToFormula())!.Value;
        int scaled = _functions.ScaledExponential(exponent.High);
        return arithmetic.Apply(scaled, exponent, () => scaled);
    }

    private PairValue? Lower(ReadOnlySpan<ExpressionNode> nodes, int index, PairValue?[] values, DoubleDouble?[] constants)
    {
        ExpressionNode node = nodes[index];
        PairValue a = node.A < 0 ? default : values[node.A]!.Value;
        PairValue b = node.B < 0 ? default : values[node.B]!.Value;
        switch (node.Op)
        {
            case ExpressionOp.Input:
                return kernel.Input;
            case ExpressionOp.Add when Product(nodes, node.A, constants) is { } left:
                return arithmetic.MultiplyAdd(values[left.A]!.Value, values[left.B]!.Value, b);
            case ExpressionOp.Add when Product(nodes, node.B, constants) is { } right:
                return arithmetic.MultiplyAdd(values[right.A]!.Value, values[right.B]!.Value, a);
            case ExpressionOp.Subtract when Product(nodes, node.A, constants) is { } minuend:
                return arithmetic.MultiplyAdd(values[minuend.A]!.Value, values[minuend.B]!.Value, arithmetic.Negate(b));
            case ExpressionOp.Subtract when Product(nodes, node.B, constants) is { } subtrahend:
                return arithmetic.MultiplyAdd(arithmetic.Negate(values[subtrahend.A]!.Value), values[subtrahend.B]!.Value, a);
            case ExpressionOp.Add:
                return arithmetic.Add(a, b);
            case ExpressionOp.Subtract:
                return arithmetic.Subtract(a, b);
            case ExpressionOp.Multiply:
                return arithmetic.Multiply(a, b);
            case ExpressionOp.Divide:
                return arithmetic.Divide(a, b);
            case ExpressionOp.Negate:
                return arithmetic.Negate(a);
            case ExpressionOp.Abs:
                return arithmetic.Abs(a);
            case ExpressionOp.Sqrt:
                return arithmetic.Sqrt(a);
            case ExpressionOp.Select:
                return constants[node.A] is { } chosen
                    ? chosen.High != 0 ? b : values[node.C]
                    : arithmetic.Select(a.High, b, values[node.C]!.Value);
            case ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual or ExpressionOp.GreaterThan or ExpressionOp.GreaterThanOrEqual:
                return kernel.Compare(Relation(node.Op), a.High, b.High);
            case ExpressionOp.Equal:
                return kernel.Compare(KernelOp.EqualTo, a.High, b.High);
            case ExpressionOp.NotEqual:
                return Not(kernel.Compare(KernelOp.EqualTo, a.High, b.High));
            case ExpressionOp.And:
                return kernel.Compare(KernelOp.And, Condition(node.A, a, constants), Condition(node.B, b, constants));
            case ExpressionOp.Or:
                return kernel.Compare(KernelOp.Or, Condition(node.A, a, constants), Condition(node.B, b, constants));
            case ExpressionOp.Not:
                return Not(a.High);
            case ExpressionOp.Min:
                return MinOrMax(KernelOp.Min, a, b);
            case ExpressionOp.Max:
                return MinOrMax(KernelOp.Max, a, b);
            case ExpressionOp.Power:
                return Power(a, nodes[node.B].Value);
            case ExpressionOp.Exp or ExpressionOp.Expm1:
                ExpressionNode argument = nodes[node.A];
                bool nonPositive = argument.Op == ExpressionOp.Negate && nodes[argument.A].Op == ExpressionOp.Abs;
                return _functions.TryApply(node.Op, a, nonPositive);
            default:
                return _functions.TryApply(node.Op, a, isNonPositive: false);
        }
    }

    /// <summary>A condition that is known to hold, or not to, is a number so far.</summary>
    private int Condition(int node, PairValue value, DoubleDouble?[] constants) => constants[node] is null
        ? value.High
        : kernel.Compare(KernelOp.EqualTo, value.High, kernel.Constant(1));

    private static KernelOp Relation(ExpressionOp op) => op switch
    {
        ExpressionOp.LessThan => KernelOp.LessThan,
        ExpressionOp.LessThanOrEqual => KernelOp.LessThanOrEqual,
        ExpressionOp.GreaterThan => KernelOp.GreaterThan,
        _ => KernelOp.GreaterThanOrEqual,
    };

    private int Not(int condition) => kernel.Compare(
        KernelOp.EqualTo,
        kernel.Select(condition, kernel.Constant(1), kernel.Constant(0)),
        kernel.Constant(0));

    /// <summary>The operands of a product that nothing else keeps from being fused with a sum.</summary>
    private ExpressionNode? Product(ReadOnlySpan<ExpressionNode> nodes, int index, DoubleDouble?[] constants) =>
        !arithmetic.IsPaired && constants[index] is null && nodes[index].Op == ExpressionOp.Multiply ? nodes[index] : null;

    private PairValue MinOrMax(KernelOp op, PairValue a, PairValue b)
    {
        if (!a.HasLow && !b.HasLow)
        {
            return op == KernelOp.Min ? kernel.Min(a.High, b.High) : kernel.Max(a.High, b.High);
        }

        // Of a difference of nearly equal numbers the second part may be all there is.
        a = arithmetic.Normalize(a);
        b = arithmetic.Normalize(b);
        KernelOp relation = op == KernelOp.Min ? KernelOp.LessThan : KernelOp.GreaterThan;
        return arithmetic.Select(kernel.Compare(relation, b.High, a.High), b, a);
    }

    private PairValue Power(PairValue a, double exponent)
    {
        double magnitude = Math.Abs(exponent);
        const double LargestByMultiplying = 1024;
        if (magnitude > LargestByMultiplying || magnitude * 2 != Math.Floor(magnitude * 2))
        {
            return _functions.Power(a, exponent);
        }

        PairValue? result = magnitude == Math.Floor(magnitude) ? null : arithmetic.Sqrt(a);
        PairValue square = a;
        for (int rest = (int)magnitude; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                result = result is { } value ? arithmetic.Multiply(value, square) : square;
            }

            square = rest > 1 ? arithmetic.Multiply(square, square) : square;
        }

        PairValue power = result ?? kernel.Constant(1);
        return exponent < 0 ? arithmetic.Divide(kernel.Constant(1), power) : power;
    }

    /// <summary>The values of what doesn't change with the input, in 31 digits.</summary>
    private static DoubleDouble?[] FoldConstants(ReadOnlySpan<ExpressionNode> nodes)
    {
        DoubleDouble?[] constants = new DoubleDouble?[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            if (node.Op is ExpressionOp.Constant or ExpressionOp.Parameter)
            {
                constants[i] = node.Value;
            }
            else if (node.A >= 0 && node.C < 0 && constants[node.A] is { } a && (node.B < 0 || constants[node.B] is not null))
            {
                constants[i] = DoubleDoubleMath.Apply(node.Op, a, node.B < 0 ? 0 : constants[node.B]!.Value);
            }
        }

        return constants;
    }
}
