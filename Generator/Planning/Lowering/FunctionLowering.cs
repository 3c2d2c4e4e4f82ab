using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Lowers the elementary functions to calls of the vector math. The second part of a pair is taken along to first order,
/// which is enough for something that small: f(a + δ) = f(a) + δ·f'(a).
/// </summary>
internal sealed class FunctionLowering(KernelBuilder kernel, PairArithmetic arithmetic)
{
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
                int power = ScalesExponentials ? Unscale(ScaledExponential(a.High)) : Call(isNonPositive ? VectorFunctions.ExpNonPositive : VectorFunctions.Exp, a);
                return arithmetic.Apply(power, a, () => power);
            case ExpressionOp.Expm1:
                int e = Call(isNonPositive ? VectorFunctions.Expm1NonPositive : VectorFunctions.Expm1, a);
                return arithmetic.Apply(e, a, () => kernel.Add(e, One));
            case ExpressionOp.Log:
                return arithmetic.Apply(Call(VectorFunctions.Log, a), a, () => kernel.Divide(One, a.High));
            case ExpressionOp.Log1p:
                return arithmetic.Apply(Call(VectorFunctions.Log1p, a), a, () => kernel.Divide(One, kernel.Add(a.High, One)));
            case ExpressionOp.Tanh:
                int tanh = Call(VectorFunctions.Tanh, a);
                return arithmetic.Apply(tanh, a, () => kernel.FusedMultiplyAdd(kernel.Negate(tanh), tanh, One));
            case ExpressionOp.NormalCdf:
                return arithmetic.Apply(Call(VectorFunctions.NormalCdf, a), a, () => Call(VectorFunctions.NormalPdf, a));
            case ExpressionOp.Sin:
                return TryApply(op, ExpressionOp.Cos, a, static (_, cosine) => cosine);
            case ExpressionOp.Cos:
                return TryApply(op, ExpressionOp.Sin, a, static (kernel, sine) => kernel.Negate(sine));
            case ExpressionOp.Tan:
                return TryApply(op, op, a, static (kernel, tan) => kernel.FusedMultiplyAdd(tan, tan, kernel.Constant(1)));
            case ExpressionOp.Atan:
                return VectorFunctions.NameOf(op) is { } atan
                    ? arithmetic.Apply(Call(atan, a), a, () => kernel.Divide(One, kernel.FusedMultiplyAdd(a.High, a.High, One)))
                    : null;
            default:
                return VectorFunctions.NameOf(op) is { } name ? Call(name, a) : null;
        }
    }

    /// <summary>A function whose derivative is found from another function of the same argument.</summary>
    private PairValue? TryApply(ExpressionOp op, ExpressionOp other, PairValue a, Func<KernelBuilder, int, int> slope) =>
        VectorFunctions.NameOf(op) is { } name && VectorFunctions.NameOf(other) is { } otherName
            ? arithmetic.Apply(Call(name, a), a, () => slope(kernel, Call(otherName, a)))
            : null;

    /// <summary>e^a as a normal number; its scale is the second result.</summary>
    public int ScaledExponential(int a)
    {
        double far = kernel.ElementType == ElementType.Single ? ExponentialLowering.FarSingle : ExponentialLowering.FarDouble;
        return kernel.Call(VectorFunctions.ExpScaled, kernel.Max(a, kernel.Constant(-far)));
    }

    /// <summary>a to a constant power that isn't multiplied out; not a number for a negative a.</summary>
    public PairValue Power(PairValue a, double exponent)
    {
        int constant = kernel.Constant(exponent);
        int power = kernel.Call(VectorFunctions.Pow, a.High, constant);
        return arithmetic.Apply(power, a, () => kernel.Multiply(constant, kernel.Divide(power, a.High)));
    }

    private int One => kernel.Constant(1);

    private int Unscale(int scaled) => kernel.Multiply(scaled, kernel.SecondResult(scaled));

    private int Call(string function, PairValue a) => kernel.Call(function, a.High);
}
