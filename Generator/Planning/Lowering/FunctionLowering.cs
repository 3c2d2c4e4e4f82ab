using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers the elementary functions to calls of the vector math. The second part of a pair is taken along to first order,
/// which is enough for something that small: f(a + δ) = f(a) + δ·f'(a).
/// </summary>
internal sealed class FunctionLowering(KernelBuilder kernel, PairArithmetic arithmetic)
{
    private const double TwoOverRootOfPi = 1.1283791670955126;

    /// <summary>Whether exponentials are computed as a normal number times a scale.</summary>
    public bool ScalesExponentials { get; set; }

    /// <summary>Applies a function.</summary>
    /// <param name="op">The function.</param>
    /// <param name="a">Its argument.</param>
    /// <param name="isNonPositive">Whether the argument is known not to be positive.</param>
    /// <returns>The value, or <see langword="null"/> if the vector math hasn't the function.</returns>
    public PairValue? TryApply(ExpressionOp op, PairValue a, bool isNonPositive)
    {
        switch (op)
        {
            case ExpressionOp.Exp:
                PairValue power = ScalesExponentials
                    ? Unscale(ScaledExponential(a.High))
                    : Call(isNonPositive ? VectorFunctions.ExpNonPositive : VectorFunctions.Exp, VectorFunctions.ExpPair, a);
                return arithmetic.Apply(power, a, () => power.High);
            case ExpressionOp.Expm1:
                PairValue e = Call(isNonPositive ? VectorFunctions.Expm1NonPositive : VectorFunctions.Expm1, VectorFunctions.Expm1Pair, a);
                return arithmetic.Apply(e, a, () => kernel.Add(e.High, One));
            case ExpressionOp.Log:
                return arithmetic.Apply(Call(VectorFunctions.Log, VectorFunctions.LogPair, a), a, () => kernel.Divide(One, a.High));
            case ExpressionOp.Log1p when !arithmetic.IsPaired && kernel.IsInUnitInterval(a.High):
                return Call(VectorFunctions.Log1pNonNegative, a);
            case ExpressionOp.Log1p:
                return arithmetic.Apply(Call(VectorFunctions.Log1p, VectorFunctions.Log1pPair, a), a, () => kernel.Divide(One, kernel.Add(a.High, One)));
            case ExpressionOp.Tanh:
                int tanh = Call(VectorFunctions.Tanh, a);
                return arithmetic.Apply(tanh, a, () => kernel.FusedMultiplyAdd(kernel.Negate(tanh), tanh, One));
            case ExpressionOp.NormalCdf:
                return arithmetic.Apply(Call(VectorFunctions.NormalCdf, a), a, () => Call(VectorFunctions.NormalPdf, a));
            case ExpressionOp.Erf:
                return arithmetic.Apply(Call(VectorFunctions.Erf, a), a, () => ErfSlope(a.High));
            case ExpressionOp.Sin:
                return arithmetic.Apply(Call(VectorFunctions.Sin, VectorFunctions.SinPair, a), a, () => Call(VectorFunctions.Cos, a));
            case ExpressionOp.Cos:
                return arithmetic.Apply(Call(VectorFunctions.Cos, VectorFunctions.CosPair, a), a, () => kernel.Negate(Call(VectorFunctions.Sin, a)));
            case ExpressionOp.Tan:
                int tan = Call(VectorFunctions.Tan, a);
                return arithmetic.Apply(tan, a, () => kernel.FusedMultiplyAdd(tan, tan, One));
            case ExpressionOp.Atan:
                return arithmetic.Apply(Call(VectorFunctions.Atan, a), a, () => kernel.Divide(One, kernel.FusedMultiplyAdd(a.High, a.High, One)));
            default:
                return VectorFunctions.NameOf(op) is { } name ? Call(name, a) : null;
        }
    }

    /// <summary>e^a as a normal number; its scale is the second result.</summary>
    public int ScaledExponential(int a)
    {
        double far = ExponentialLowering.FarFor(kernel.ElementType);
        return kernel.Call(VectorFunctions.ExpScaled, kernel.Max(a, kernel.Constant(-far)));
    }

    /// <summary>a to a constant power that isn't multiplied out; not a number for a negative a.</summary>
    public PairValue Power(PairValue a, double exponent)
    {
        int constant = kernel.Constant(exponent);
        int power = kernel.Call(VectorFunctions.Pow, a.High, constant);
        return arithmetic.Apply(power, a, () => kernel.Multiply(constant, kernel.Divide(power, a.High)));
    }

    /// <summary>2/√π · e^(-a²).</summary>
    private int ErfSlope(int a) => kernel.Multiply(
        kernel.Constant(TwoOverRootOfPi),
        kernel.Call(VectorFunctions.ExpNonPositive, kernel.Negate(kernel.Multiply(a, a))));

    private int One => kernel.Constant(1);

    private int Unscale(int scaled) => kernel.Multiply(scaled, kernel.SecondResult(scaled));

    private int Call(string function, PairValue a) => kernel.Call(function, a.High);

    /// <summary>A function's value, in two parts where roundings are carried along.</summary>
    private PairValue Call(string function, string pairFunction, PairValue a)
    {
        if (!arithmetic.IsPaired)
        {
            return Call(function, a);
        }

        int value = Call(pairFunction, a);
        return new PairValue(value, kernel.Describe(kernel.SecondResult(value), "rest"));
    }
}
