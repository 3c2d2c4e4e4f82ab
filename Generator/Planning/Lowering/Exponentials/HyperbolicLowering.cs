using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>
/// Lowers c·(t + 1/t) and c·(t - 1/t), where t = e^u, as 2c·cosh u and 2c·sinh u: they are finite a little further out
/// than t is.
/// </summary>
internal static class HyperbolicLowering
{
    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if it isn't one of the two.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms)
    {
        int exponential = StableFormWriter.FindPrimary(function, atoms);
        if (exponential < 0 || atoms.VariablesOf(function).Count != 1 || !function.Contains(exponential))
        {
            return null;
        }

        RationalFunction t = RationalFunction.Atom(exponential);
        RationalFunction reciprocal = RationalFunction.Atom(exponential, -1);
        RationalFunction overCosine = function / (t + reciprocal);
        RationalFunction overSine = function / (t - reciprocal);
        (ExpressionOp op, RationalFunction factor) = overCosine.Contains(exponential)
            ? (ExpressionOp.Sinh, overSine)
            : (ExpressionOp.Cosh, overCosine);
        if (factor.Contains(exponential))
        {
            return null;
        }

        FormulaBuilder builder = new();
        NormalFormWriter writer = new(builder, atoms);
        Atom atom = atoms[exponential];
        Expression exponent = writer.Write(atom.Exponent);
        Expression value = Simplifier.Multiply(writer.Write(factor * RationalFunction.Constant(2)), builder.Unary(op, exponent));
        return new FormulaLowering(kernel, new PairArithmetic(kernel, isPaired: false)).TryLower(value.ToFormula())?.High;
    }
}
