using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Says which of the ways to lower a normal form there is for it.</summary>
internal static class LoweringSupport
{
    /// <summary>
    /// Whether the function is rational in the input and at most one exponential of a polynomial in the input: for
    /// those there are forms of their own.
    /// </summary>
    public static bool IsRationalInOneExponential(RationalFunction function, AtomTable atoms)
    {
        int exponentials = 0;
        foreach (int index in atoms.VariablesOf(function))
        {
            Atom atom = atoms[index];
            if (atom.Kind is AtomKind.Function or AtomKind.Opaque)
            {
                return false;
            }

            if (atom.Kind == AtomKind.Exponential && (++exponentials > 1 || !IsPolynomialInInput(atom.Argument!, atoms)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names the function that the vector math hasn't: a clause to follow a colon.</summary>
    public static string DescribeMissing(Derivation derivation)
    {
        foreach (ExpressionNode node in derivation.Function.Nodes.ToArray())
        {
            if (node is { OperandCount: 1, Op: >= ExpressionOp.Cbrt } && VectorFunctions.NameOf(node.Op) is null)
            {
                return $"there is no kernel for {node.Op.ToString().ToLowerInvariant()}, or for its derivative";
            }
        }

        return "there is no kernel for its derivative";
    }

    /// <summary>
    /// Whether a looser bound may be asked for: of rational functions of e^kx. Others lose their digits all at once, and
    /// between the sample points.
    /// </summary>
    public static bool HasFastForms(Derivation derivation)
    {
        foreach (PieceDerivation piece in derivation.Pieces)
        {
            if (!IsRationalInOneExponential(piece.Function, piece.Atoms) || !IsRationalInOneExponential(piece.Derivative, piece.Atoms))
            {
                return false;
            }

            int exponential = StableFormWriter.FindPrimary(piece.Function, piece.Atoms);
            if (exponential >= 0 && piece.Atoms[exponential].Argument!.Numerator.Degree(AtomTable.Input) != 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an exponent is a polynomial in the input.</summary>
    public static bool IsPolynomialInInput(RationalFunction exponent, AtomTable atoms)
    {
        foreach (int index in atoms.VariablesOf(exponent))
        {
            if (atoms[index].Kind != AtomKind.Input)
            {
                return false;
            }
        }

        return !exponent.Denominator.Contains(AtomTable.Input);
    }
}
