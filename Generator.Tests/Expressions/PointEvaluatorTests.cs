using System;
using Activations.Generator.Expressions;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Expressions;

public sealed class PointEvaluatorTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.5)]
    [InlineData(3.25)]
    public void Values_AreThoseOfTheFormulas_WhileTheArenaGrows(double input)
    {
        FormulaBuilder builder = new();
        PointEvaluator values = new(builder, input);
        Expression expression = builder.Input;
        Assert.Equal(input, values.Evaluate(expression));

        for (int i = 1; i < 40; i++)
        {
            expression = (Tanh(expression) * i) + builder.Input;
            expression = i % 5 == 0 ? builder.Select(expression > 0, expression, -expression) : expression;

            Assert.Equal(BitConverter.DoubleToInt64Bits(FormulaEvaluator.Evaluate(expression.ToFormula(), input)), BitConverter.DoubleToInt64Bits(values.Evaluate(expression)));
        }

        // Those that were there before are still known.
        Assert.Equal(input, values.Evaluate(builder.Input));
    }
}
