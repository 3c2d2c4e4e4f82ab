using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;

namespace Activations.Sample.Reporting;

/// <summary>What a function looks like from afar: where it bends or jumps, and where its ends lead.</summary>
internal sealed class FunctionShape
{
    private readonly ActivationPlan _plan;
    private readonly IReadOnlyList<PieceDerivation> _pieces;

    public FunctionShape(Formula function)
    {
        _plan = ActivationPlanner.Plan(function, ElementType.Double, SavedValue.Auto).Plan ?? throw new ArgumentException("The function can't be compiled.", nameof(function));
        Derivation derivation = Derivation.Derive(function);

        // A piece of a single point is a convention about its derivative, not a part of the line.
        _pieces = [.. derivation.Pieces.Where(static piece => piece.Piece.Lower < piece.Piece.Upper)];
    }

    /// <summary>Where the function tends to at -∞; NaN for nowhere.</summary>
    public double LeftLimit => Limit(_plan.Forward, double.NegativeInfinity);

    /// <summary>Where the function tends to at +∞; NaN for nowhere.</summary>
    public double RightLimit => Limit(_plan.Forward, double.PositiveInfinity);

    /// <summary>Where the derivative tends to at -∞.</summary>
    public double LeftSlope => Limit(_plan.Derivative, double.NegativeInfinity);

    /// <summary>Where the derivative tends to at +∞.</summary>
    public double RightSlope => Limit(_plan.Derivative, double.PositiveInfinity);

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

    /// <summary>What the generated code gives at an infinity, which tests hold to the textbook's limit.</summary>
    private static double Limit(KernelProgram program, double infinity) => KernelInterpreter.Run(program, ElementType.Double, infinity)[0] + 0.0;

    private static string Text(double value)
        => double.IsNaN(value) ? "no limit"
            : double.IsInfinity(value) ? (value < 0 ? "-∞" : "∞")
            : (value + 0.0).ToString("G7", CultureInfo.InvariantCulture);
}
