using System;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning;

/// <summary>The results of a derivation as text.</summary>
internal static class DerivationText
{
    /// <summary>The derivative as a function of x.</summary>
    public static string Derivative(Derivation derivation) => Combine(
        derivation,
        static (builder, piece) => builder.Input,
        static (builder, piece) => Shorter(
            builder.Import(piece.DerivativeFormula),
            new NormalFormWriter(builder, piece.Atoms).Write(piece.Derivative)),
        i => (derivation.Pieces[i].Piece.Lower, derivation.Pieces[i].Piece.HasLower));

    /// <summary>The derivative as a function of y; all pieces have such a form.</summary>
    public static string OutputDerivative(Derivation derivation) => Combine(
        derivation,
        static (builder, piece) => builder.Output,
        static (builder, piece) => new NormalFormWriter(builder, piece.Atoms).Write(piece.PureOutputForm!),
        i => (derivation.OutputConditions![i - 1].Value, derivation.OutputConditions[i - 1].OrEqual));

    // From the right: x > 0 ? 1 : α·e^x.
    private static string Combine(
        Derivation derivation,
        Func<FormulaBuilder, PieceDerivation, Expression> variable,
        Func<FormulaBuilder, PieceDerivation, Expression> value,
        Func<int, (double Bound, bool OrEqual)> condition)
    {
        FormulaBuilder builder = new();
        Expression result = value(builder, derivation.Pieces[0]);
        for (int i = 1; i < derivation.Pieces.Count; i++)
        {
            (double bound, bool orEqual) = condition(i);
            Expression x = variable(builder, derivation.Pieces[i]);
            result = Functions.Where(orEqual ? x >= bound : x > bound, value(builder, derivation.Pieces[i]), result);
        }

        return result.ToString();
    }

    private static Expression Shorter(Expression a, Expression b) =>
        a.ToString().Length <= b.ToString().Length ? a : b;
}
