using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Random formulas from a seed, for laws that hold for all of them.</summary>
internal sealed class RandomFormulas(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A formula over x, a hyperparameter and small numbers, without conditions.</summary>
    public Formula Smooth(int depth)
    {
        FormulaBuilder builder = new();
        return Smooth(builder, depth).ToFormula();
    }

    /// <summary>A formula with square roots of what is positive, so that it has a value and a derivative everywhere.</summary>
    public Formula Algebraic(int depth)
    {
        FormulaBuilder builder = new();
        return Algebraic(builder, depth).ToFormula();
    }

    /// <summary>A formula with a condition on x here and there.</summary>
    public Formula Piecewise(int depth)
    {
        FormulaBuilder builder = new();
        Expression left = Smooth(builder, depth - 1);
        Expression right = Smooth(builder, depth - 1);
        Expression bound = builder.Constant(_random.Next(-3, 4) / 2.0);
        Expression condition = _random.Next(4) switch
        {
            0 => builder.Input > bound,
            1 => builder.Input >= bound,
            2 => builder.Input < bound,
            _ => 2 * builder.Input <= bound,
        };
        return (Functions.Where(condition, left, right) * Smooth(builder, 1)).ToFormula();
    }

    private Expression Algebraic(FormulaBuilder builder, int depth)
    {
        if (depth == 0)
        {
            return _random.Next(4) switch
            {
                0 => builder.Constant(_random.Next(1, 4)),
                1 => builder.Parameter("Alpha", 0.75),
                _ => builder.Input,
            };
        }

        Expression a = Algebraic(builder, depth - 1);
        Expression square = builder.Constant(_random.Next(1, 4)) + Functions.Power(builder.Input, 2);
        return _random.Next(8) switch
        {
            0 => a + Algebraic(builder, depth - 1),
            1 => a - Algebraic(builder, depth - 1),
            2 => a * Algebraic(builder, depth - 1),
            3 => a / Functions.Sqrt(square),
            4 => a + Functions.Power(square, 0.5),
            5 => a * Functions.Power(square, -1.5),
            6 => a * Functions.Exp(0.5 * Functions.Log(square)),
            _ => 1 / (builder.Input + (2 * Functions.Sqrt(square))),
        };
    }

    private Expression Smooth(FormulaBuilder builder, int depth)
    {
        if (depth == 0)
        {
            return _random.Next(4) switch
            {
                0 => builder.Constant(_random.Next(-3, 4)),
                1 => builder.Parameter("Alpha", 0.75),
                _ => builder.Input,
            };
        }

        Expression a = Smooth(builder, depth - 1);
        return _random.Next(9) switch
        {
            0 => a + Smooth(builder, depth - 1),
            1 => a - Smooth(builder, depth - 1),
            2 => a * Smooth(builder, depth - 1),
            3 => a / (2 + Functions.Exp(builder.Input)),
            4 => -a,
            5 => Functions.Exp(_random.Next(2) == 0 ? -builder.Input : 2 * builder.Input),
            6 => Functions.Tanh(builder.Input / 2),
            7 => Functions.Power(a, 2),
            _ => a / 2,
        };
    }
}
