using Activations.Generator.Expressions;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Expressions;

public sealed class FormulaTests
{
    [Fact]
    public void EqualExpressions_BuiltInAnotherOrder_AreEqualFormulas()
    {
        FormulaBuilder first = new();
        Formula a = (1 / (1 + Exp(-first.Input))).ToFormula();
        FormulaBuilder second = new();
        Expression unused = Tanh(second.Input * 7);
        Expression e = Exp(-second.Input);
        Formula b = (1 / (1 + e)).ToFormula();

        Assert.NotEqual(0, unused.Index);
        Assert.Equal(a, b);
        Assert.True(a.Equals((object)b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void NegativeZero_IsAnotherConstantThanZero()
    {
        FormulaBuilder builder = new();

        Assert.NotEqual((builder.Input + 0.0).ToFormula(), (builder.Input + -0.0).ToFormula());
    }

    [Fact]
    public void HyperparameterValue_IsPartOfTheFormula()
    {
        FormulaBuilder builder = new();

        Assert.NotEqual(
            (builder.Parameter("Alpha", 1) * builder.Input).ToFormula(),
            (builder.Parameter("Alpha", 2) * builder.Input).ToFormula());
    }

    [Fact]
    public void SharedSubexpression_IsOneNode()
    {
        FormulaBuilder builder = new();
        Formula formula = (Exp(builder.Input) / (1 + Exp(builder.Input))).ToFormula();

        // x, e^x, 1, the sum, the quotient.
        Assert.Equal(5, formula.Nodes.Length);
    }

    [Fact]
    public void DeepFormula_ComparesAndPrintsWithoutOverflow()
    {
        static Formula Deep()
        {
            FormulaBuilder builder = new();
            Expression e = builder.Input;
            for (int i = 0; i < 100_000; i++)
            {
                e += e;
            }

            return e.ToFormula();
        }

        Formula formula = Deep();

        Assert.Equal(formula, Deep());
        Assert.Contains("…", formula.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void ExpressionOfAnotherArena_IsRefused()
    {
        Expression foreign = new FormulaBuilder().Input;

        Assert.Throws<System.ArgumentException>(() => new FormulaBuilder().Input + foreign);
    }

    [Fact]
    public void Import_PutsAnExpressionInPlaceOfTheInput()
    {
        FormulaBuilder inner = new();
        Formula square = (inner.Input * inner.Input).ToFormula();
        FormulaBuilder outer = new();

        Formula composed = outer.Import(square, Exp(outer.Input)).ToFormula();

        Assert.Equal("e^x·e^x", composed.ToString());
    }
}
