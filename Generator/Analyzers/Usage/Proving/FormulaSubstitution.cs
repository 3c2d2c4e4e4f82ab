using System;

using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>Puts other expressions in the place of free variables.</summary>
internal static class FormulaSubstitution
{
    /// <summary>The formula with other expressions for some of its nodes.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="builder">The arena of the result.</param>
    /// <param name="replace">Gives what stands for a node, or <see langword="null"/> to keep it.</param>
    public static Expression Replace(Formula formula, FormulaBuilder builder, Func<ExpressionNode, Expression?> replace)
    {
        Expression[] copies = new Expression[formula.Nodes.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            copies[i] = replace(node) ?? builder.Copy(node, copies);
        }

        return copies[copies.Length - 1];
    }

    /// <summary>The formula as a function of one of its variables.</summary>
    public static Formula WithInput(this Formula formula, string key)
    {
        FormulaBuilder builder = new();
        return Replace(formula, builder, node => IsVariable(node, key) ? builder.Input : null).ToFormula();
    }

    /// <summary>The formula with a function of the input for one of its variables.</summary>
    public static Formula With(this Formula formula, string key, Formula value)
    {
        FormulaBuilder builder = new();
        Expression imported = builder.Import(value);
        return Replace(formula, builder, node => IsVariable(node, key) ? imported : null).ToFormula();
    }

    /// <summary>The formula with a number for one of its variables.</summary>
    public static Formula With(this Formula formula, string key, double value)
    {
        FormulaBuilder builder = new();
        return Replace(formula, builder, node => IsVariable(node, key) ? builder.Constant(value) : null).ToFormula();
    }

    /// <summary>The product with one of the variables.</summary>
    public static Formula Times(this Formula formula, string key)
    {
        FormulaBuilder builder = new();
        return (builder.Parameter(key, GenericValue.Of(key)) * builder.Import(formula)).ToFormula();
    }

    /// <summary>The formula plus one of the variables.</summary>
    public static Formula Plus(this Formula formula, string key)
    {
        FormulaBuilder builder = new();
        return (builder.Parameter(key, GenericValue.Of(key)) + builder.Import(formula)).ToFormula();
    }

    /// <summary>Whether a formula depends on a variable.</summary>
    public static bool Uses(this Formula formula, string key)
    {
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (IsVariable(node, key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a formula evaluates an exponential.</summary>
    public static bool HasExponential(this Formula formula)
    {
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (node.Op is ExpressionOp.Exp or ExpressionOp.Tanh or ExpressionOp.Sinh or ExpressionOp.Cosh)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what a function of the input is depends on a variable whose value nobody knows: for each value it is another.
    /// </summary>
    public static bool HasUndecidedCondition(this Formula formula)
    {
        bool[] hasInput = new bool[formula.Nodes.Length];
        bool[] hasVariable = new bool[formula.Nodes.Length];
        for (int i = 0; i < hasInput.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            bool Any(bool[] flags) => (node.A >= 0 && flags[node.A]) || (node.B >= 0 && flags[node.B]) || (node.C >= 0 && flags[node.C]);
            hasInput[i] = node.Op == ExpressionOp.Input || Any(hasInput);
            hasVariable[i] = node.Op == ExpressionOp.Parameter || Any(hasVariable);
            if (hasVariable[i] && !hasInput[i]
                && node.Op is ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual or ExpressionOp.GreaterThan or ExpressionOp.GreaterThanOrEqual
                    or ExpressionOp.Equal or ExpressionOp.NotEqual or ExpressionOp.Abs or ExpressionOp.Min or ExpressionOp.Max or ExpressionOp.Sign)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a formula has a logarithm.</summary>
    public static bool HasLogarithm(this Formula formula)
    {
        foreach (ExpressionNode node in formula.Nodes)
        {
            if (node.Op == ExpressionOp.Log)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVariable(ExpressionNode node, string key) => node.Op == ExpressionOp.Parameter && node.Name == key;
}
