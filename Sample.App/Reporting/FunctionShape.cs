using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Sample.Reporting;

/// <summary>What a function looks like from afar: where it bends or jumps, and where its ends lead.</summary>
internal sealed class FunctionShape
{
    /// <summary>What is larger has no bound; what is smaller is on its way to 0.</summary>
    private const double Large = 1e90;
    private const double Small = 1e-90;

    private readonly Formula _function;
    private readonly IReadOnlyList<PieceDerivation> _pieces;

    public FunctionShape(Formula function)
    {
        Derivation derivation = Derivation.TryDerive(function) ?? throw new ArgumentException("The function has no derivation.", nameof(function));
        _function = function;

        // A piece of a single point is a convention about its derivative, not a part of the line.
        _pieces = [.. derivation.Pieces.Where(static piece => piece.Piece.Lower < piece.Piece.Upper)];
    }

    /// <summary>Where the function tends to at -∞; NaN for nowhere.</summary>
    public double LeftLimit => Limit(-1, _function);

    /// <summary>Where the function tends to at +∞; NaN for nowhere.</summary>
    public double RightLimit => Limit(1, _function);

    /// <summary>Where the derivative tends to at -∞.</summary>
    public double LeftSlope => Limit(-1, _pieces[0].DerivativeFormula, NormalForm(_pieces[0]));

    /// <summary>Where the derivative tends to at +∞.</summary>
    public double RightSlope => Limit(1, _pieces[^1].DerivativeFormula, NormalForm(_pieces[^1]));

    /// <summary>The limits as text.</summary>
    public string Limits
        => $"y → {Text(LeftLimit)} at -∞ and {Text(RightLimit)} at ∞; y' → {Text(LeftSlope)} at -∞ and {Text(RightSlope)} at ∞";

    /// <summary>The kinks and jumps as text.</summary>
    public string Kinks
    {
        get
        {
            List<string> kinks = [];
            for (int i = 1; i < _pieces.Count; i++)
            {
                (PieceDerivation left, PieceDerivation right) = (_pieces[i - 1], _pieces[i]);
                double x = right.Piece.Lower;
                string value = Change("the value goes from", left.Piece.Formula, right.Piece.Formula, x);
                string slope = Change(value.Length == 0 ? "the derivative goes from" : "the derivative from", left.DerivativeFormula, right.DerivativeFormula, x);
                if (value.Length + slope.Length > 0)
                {
                    kinks.Add($"x = {Text(x)}: {string.Join(", ", ((string[])[value, slope]).Where(static text => text.Length > 0))}");
                }
            }

            return kinks.Count == 0 ? "none" : string.Join("; ", kinks);
        }
    }

    private static string Change(string what, Formula left, Formula right, double x)
    {
        string from = Text(FormulaEvaluator.Evaluate(left, x));
        string to = Text(FormulaEvaluator.Evaluate(right, x));
        return from == to ? "" : $"{what} {from} to {to}";
    }

    private static Formula NormalForm(PieceDerivation piece) => NormalFormWriter.Write(piece.Derivative, piece.Atoms);

    /// <summary>
    /// The first of the spellings of a function that is a number at infinity or, where infinities cancel there, far
    /// out. That is a guess about formulas in general and a fact about the catalogue's, whose limits a test compares
    /// with the textbook's.
    /// </summary>
    private static double Limit(int sign, params IReadOnlyList<Formula> spellings)
    {
        // The last is for quotients of exponentials, which are out of range further out.
        foreach (double distance in (double[])[double.PositiveInfinity, 1e100, 300])
        {
            foreach (Formula formula in spellings)
            {
                double value = FormulaEvaluator.Evaluate(formula, sign * distance);
                double before = FormulaEvaluator.Evaluate(formula, sign * distance / 2);
                if (double.IsNaN(value))
                {
                    continue;
                }

                return Math.Abs(value) > Large ? value / 0.0
                    : Math.Abs(value) < Small ? 0
                    : Math.Abs(value - before) < 1e-12 ? value
                    : double.NaN;
            }
        }

        return double.NaN;
    }

    private static string Text(double value)
        => double.IsNaN(value) ? "no limit"
            : double.IsInfinity(value) ? (value < 0 ? "-∞" : "∞")
            : (value + 0.0).ToString("G7", CultureInfo.InvariantCulture);
}
