using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.Calculus;

/// <summary>Laws that hold for every formula, tried on thousands of random ones.</summary>
public sealed class AlgebraLawTests
{
    private const int Formulas = 1500;

    private static readonly double[] s_inputs = [-3.7, -1.1, -0.3, 0.2, 0.9, 2.6];

    [Fact]
    public void NormalForm_HasTheValueOfTheFormula()
    {
        RandomFormulas random = new(1);
        int normalised = 0;
        for (int i = 0; i < Formulas; i++)
        {
            Formula formula = random.Smooth(4);
            if (Normalizer.TryNormalize(formula) is not ({ } forms, { } atoms))
            {
                continue;
            }

            normalised++;
            AssertSameValues(formula, NormalFormWriter.Write(forms[0], atoms));
        }

        Assert.True(normalised > Formulas * 9 / 10, $"Only {normalised} of {Formulas} formulas had a normal form.");
    }

    /// <summary>A hundred unlike terms with two denominators in turn: one after the other, they take more than the algebra's budget.</summary>
    [Fact]
    public void LongSum_HasANormalForm()
    {
        Expression x = new FormulaBuilder().Input;
        Expression shared = x * x - 3;
        Expression sum = x;
        for (int i = 1; i <= 400; i++)
        {
            Expression term = (i % 4) switch
            {
                0 => i * x * x,
                1 => Functions.Atan(x * i) / x,
                2 => shared - (i - x),
                _ => Functions.Cosh(x) / i,
            };
            sum = i % 3 == 0 ? sum - term : term + sum;
        }

        Formula formula = sum.ToFormula();
        (IReadOnlyList<RationalFunction> forms, AtomTable atoms) = Normalizer.TryNormalize(formula)!.Value;

        Assert.InRange(forms[0].Numerator.Terms.Length, 100, 120);
        AssertSameValues(formula, NormalFormWriter.Write(forms[0], atoms));
    }

    [Fact]
    public void NormalFormWithRoots_HasTheValueOfTheFormula()
    {
        RandomFormulas random = new(5);
        int normalised = 0;
        for (int i = 0; i < Formulas / 3; i++)
        {
            Formula formula = random.Algebraic(3);
            if (Normalizer.TryNormalize(formula) is not ({ } forms, { } atoms))
            {
                continue;
            }

            normalised++;
            AssertSameValues(formula, NormalFormWriter.Write(forms[0], atoms));
        }

        Assert.True(normalised > Formulas / 3 * 9 / 10, $"Only {normalised} formulas had a normal form.");
    }

    [Fact]
    public void OutputFormWithRoots_HasTheValueOfTheDerivative()
    {
        RandomFormulas random = new(6);
        int found = 0;
        for (int i = 0; i < Formulas / 3; i++)
        {
            Formula formula = random.Algebraic(2);
            Derivation derivation = Derivation.Derive(formula);
            if (derivation.Pieces[0].PureOutputForm is not { IsConstant: false } form)
            {
                continue;
            }

            found++;
            Formula written = NormalFormWriter.Write(form, derivation.Pieces[0].Atoms);
            foreach (double x in s_inputs)
            {
                double expected = FormulaEvaluator.Evaluate(derivation.Pieces[0].DerivativeFormula, x);
                double actual = FormulaEvaluator.Evaluate(written, x, FormulaEvaluator.Evaluate(formula, x));
                Assert.True(
                    Math.Abs(actual - expected) <= 1e-6 * (1 + Math.Abs(expected)),
                    $"{formula}: the form {written} gives {actual} at x = {x}, and the derivative is {expected}.");
            }
        }

        Assert.True(found > 20, $"Only {found} forms were found.");
    }

    [Fact]
    public void Derivative_IsThatOfDualNumbers()
    {
        RandomFormulas random = new(2);
        for (int i = 0; i < Formulas; i++)
        {
            Formula formula = random.Smooth(4);
            Formula derivative = Differentiator.Differentiate(formula, new DerivationLog());
            foreach (double x in s_inputs)
            {
                AssertClose(DualNumber.Evaluate(formula, x).Slope, FormulaEvaluator.Evaluate(derivative, x), formula, x);
            }
        }
    }

    [Fact]
    public void ElementaryFunctions_HaveTheDerivativeOfTheirDifferenceQuotient()
    {
        foreach (ExpressionOp op in (ExpressionOp[])
            [
                ExpressionOp.Log, ExpressionOp.Sqrt, ExpressionOp.Cbrt, ExpressionOp.NormalCdf, ExpressionOp.Sin, ExpressionOp.Cos,
                ExpressionOp.Tan, ExpressionOp.Asin, ExpressionOp.Acos, ExpressionOp.Atan, ExpressionOp.Asinh, ExpressionOp.Acosh,
                ExpressionOp.Atanh, ExpressionOp.Sinh, ExpressionOp.Cosh, ExpressionOp.Tanh,
            ])
        {
            FormulaBuilder builder = new();
            Formula formula = builder.Unary(op, (op == ExpressionOp.Acosh ? 2 : 0.125) + (builder.Input / 8)).ToFormula();
            Formula derivative = Differentiator.Differentiate(formula, new DerivationLog());
            foreach (double x in (double[])[0.1, 0.7, 2.3])
            {
                const double H = 1e-5;
                double quotient = (FormulaEvaluator.Evaluate(formula, x + H) - FormulaEvaluator.Evaluate(formula, x - H)) / (2 * H);
                double actual = FormulaEvaluator.Evaluate(derivative, x);
                Assert.True(Math.Abs(quotient - actual) < 1e-8, $"{formula} at {x}: {quotient} and {actual}.");
            }
        }
    }

    [Fact]
    public void PiecewiseDerivative_IsThatOfDualNumbers()
    {
        RandomFormulas random = new(3);
        int derived = 0;
        for (int i = 0; i < Formulas / 4; i++)
        {
            Formula formula = random.Piecewise(3);
            Derivation derivation = Derivation.Derive(formula);
            derived++;
            foreach (double x in s_inputs)
            {
                Formula derivative = PieceAt(derivation.Pieces, x).DerivativeFormula;
                AssertClose(DualNumber.Evaluate(formula, x).Slope, FormulaEvaluator.Evaluate(derivative, x), formula, x);
            }
        }

        Assert.True(derived > 300, $"Only {derived} formulas were derived.");
    }

    [Fact]
    public void OutputForm_HasTheValueOfTheDerivative()
    {
        RandomFormulas random = new(4);
        int found = 0;
        for (int i = 0; i < Formulas; i++)
        {
            Formula formula = random.Smooth(3);
            Derivation derivation = Derivation.Derive(formula);
            if (derivation.Pieces[0].OutputForm is not { } form)
            {
                continue;
            }

            found++;
            Formula written = NormalFormWriter.Write(form, derivation.Pieces[0].Atoms);
            foreach (double x in s_inputs)
            {
                double y = FormulaEvaluator.Evaluate(formula, x);
                double expected = DualNumber.Evaluate(formula, x).Slope;
                double actual = FormulaEvaluator.Evaluate(written, x, y);

                // Substitution can divide by what vanishes: such a form is refused later, by its accuracy.
                if (!double.IsNaN(actual) && !double.IsInfinity(actual))
                {
                    Assert.True(
                        Math.Abs(actual - expected) <= 1e-6 * (1 + Math.Abs(expected)) * (1 + Math.Abs(y)),
                        $"{formula}: the form {written} gives {actual} at x = {x}, and the derivative is {expected}.");
                }
            }
        }

        Assert.True(found > 200, $"Only {found} forms were found.");
    }

    private static PieceDerivation PieceAt(IReadOnlyList<PieceDerivation> pieces, double x)
    {
        foreach (PieceDerivation piece in pieces)
        {
            if (x > piece.Piece.Lower && x < piece.Piece.Upper)
            {
                return piece;
            }
        }

        throw new InvalidOperationException($"No piece contains {x}.");
    }

    private static void AssertSameValues(Formula expected, Formula actual)
    {
        foreach (double x in s_inputs)
        {
            AssertClose(FormulaEvaluator.Evaluate(expected, x), FormulaEvaluator.Evaluate(actual, x), expected, x);
        }
    }

    private static void AssertClose(double expected, double actual, Formula formula, double x)
    {
        // Both sides are evaluated as spelled: what cancels there is lost relative to the largest term, not to the sum.
        double tolerance = 1e-8 * Math.Max(1, Math.Abs(expected));
        Assert.True(
            Math.Abs(expected - actual) <= tolerance || (double.IsNaN(expected) && double.IsNaN(actual)),
            $"{formula} at x = {x}: {expected} and {actual}.");
    }
}
