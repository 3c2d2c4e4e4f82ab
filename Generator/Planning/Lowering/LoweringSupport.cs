using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Says what of a normal form the compiler has no kernels for yet.</summary>
internal static class LoweringSupport
{
    /// <summary>The first obstacle, a clause to follow a colon; <see langword="null"/> if there is none.</summary>
    public static string? FindObstacle(Derivation derivation)
    {
        foreach (PieceDerivation piece in derivation.Pieces)
        {
            string? obstacle = FindObstacle(piece.Function, piece.Atoms) ?? FindObstacle(piece.Derivative, piece.Atoms);
            if (obstacle is not null)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static string? FindObstacle(RationalFunction function, AtomTable atoms)
    {
        int exponentials = 0;
        foreach (int index in atoms.VariablesOf(function))
        {
            Atom atom = atoms[index];
            if (atom.Kind == AtomKind.Function)
            {
                string name = FormulaPrinter.Print(NormalFormWriter.Write(RationalFunction.Atom(index), atoms));
                return $"there are no kernels yet for {name}, which is left of it after simplification";
            }

            if (atom.Kind == AtomKind.Exponential && IsUnsupportedExponent(atom.Argument!, atoms))
            {
                return "there are no kernels yet for an exponent that is no polynomial in x";
            }

            if (atom.Kind == AtomKind.Exponential && ++exponentials > 1)
            {
                return "there are no kernels yet for several exponentials whose exponents are not multiples of each other";
            }
        }

        return null;
    }

    /// <summary>Whether an exponent is anything but a polynomial in the input.</summary>
    private static bool IsUnsupportedExponent(RationalFunction exponent, AtomTable atoms)
    {
        foreach (int index in atoms.VariablesOf(exponent))
        {
            if (atoms[index].Kind != AtomKind.Input)
            {
                return true;
            }
        }

        return exponent.Denominator.Contains(AtomTable.Input);
    }
}
