using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// The functions of <see cref="Math"/>, <c>MathF</c>, <see langword="float"/> and <see langword="double"/>, in the
/// IR's own.
/// </summary>
internal static class MathFunctions
{
    // Of quotients, which a rounding of them puts off by half a unit; exponents are held exactly.
    private const double Ln2 = 0.69314718055994531;
    private const double Ln10 = 2.3025850929940457;

    private static readonly Dictionary<string, Func<Expression, Expression>> s_ofOne = new(StringComparer.Ordinal)
    {
        ["Abs"] = static a => Apply(ExpressionOp.Abs, a),
        ["Acos"] = static a => Apply(ExpressionOp.Acos, a),
        ["Acosh"] = static a => Apply(ExpressionOp.Acosh, a),
        ["Asin"] = static a => Apply(ExpressionOp.Asin, a),
        ["Asinh"] = static a => Apply(ExpressionOp.Asinh, a),
        ["Atan"] = static a => Apply(ExpressionOp.Atan, a),
        ["Atanh"] = static a => Apply(ExpressionOp.Atanh, a),
        ["Cbrt"] = static a => Apply(ExpressionOp.Cbrt, a),
        ["Cos"] = static a => Apply(ExpressionOp.Cos, a),
        ["Cosh"] = static a => Apply(ExpressionOp.Cosh, a),
        ["Exp"] = static a => Apply(ExpressionOp.Exp, a),
        ["Exp2"] = static a => Apply(ExpressionOp.Exp, a * LogOf(a, 2)),
        ["Exp10"] = static a => Apply(ExpressionOp.Exp, a * LogOf(a, 10)),
        ["ExpM1"] = static a => Apply(ExpressionOp.Exp, a) - 1,
        ["Log"] = static a => Apply(ExpressionOp.Log, a),
        ["Log2"] = static a => Apply(ExpressionOp.Log, a) / Ln2,
        ["Log10"] = static a => Apply(ExpressionOp.Log, a) / Ln10,
        ["LogP1"] = static a => Apply(ExpressionOp.Log, 1 + a),
        ["Sign"] = static a => Apply(ExpressionOp.Sign, a),
        ["Sin"] = static a => Apply(ExpressionOp.Sin, a),
        ["Sinh"] = static a => Apply(ExpressionOp.Sinh, a),
        ["Sqrt"] = static a => Apply(ExpressionOp.Sqrt, a),
        ["Tan"] = static a => Apply(ExpressionOp.Tan, a),
        ["Tanh"] = static a => Apply(ExpressionOp.Tanh, a),
    };

    private static readonly HashSet<string> s_ofIntegers = new(StringComparer.Ordinal) { "Abs", "Clamp", "Max", "Min", "Sign" };

    public static bool IsMathematical(INamedTypeSymbol? type)
        => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
            || NumericKinds.IsGenericMath(type)
            || type is { Name: "Math" or "MathF", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The value of a function of one number, or <see langword="null"/> if there is none of this name.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="a">The number.</param>
    public static Expression? TryApply(string name, Expression a)
        => s_ofOne.TryGetValue(name, out Func<Expression, Expression>? function) ? function(a) : null;

    /// <summary>Why one of the functions can't be used whatever it is called with, or <see langword="null"/>.</summary>
    /// <param name="method">The function.</param>
    public static string? FindRefusal(IMethodSymbol method)
    {
        bool isKnown = method.IsStatic && (method.Name, method.Parameters.Length) switch
        {
            (_, 1) => s_ofOne.ContainsKey(method.Name),
            ("Log" or "Pow" or "Max" or "Min", 2) or ("Clamp" or "FusedMultiplyAdd", 3) => true,
            _ => false,
        };
        if (isKnown && method.Parameters.FirstOrDefault(parameter => !NumericKinds.IsNumber(parameter.Type)) is { } unknown)
        {
            return Refusals.ForType(unknown.Type);
        }

        return isKnown && (NumericKinds.Of(method.Parameters[0].Type) == NumericKind.Real || s_ofIntegers.Contains(method.Name))
            ? null
            : Refusals.ForCall(method);
    }

    /// <summary>Lifts a call.</summary>
    /// <param name="call">The call of one of the functions.</param>
    /// <param name="arguments">The arguments' values.</param>
    /// <param name="context">The lift.</param>
    /// <returns>The function's value, or <see langword="null"/> after a refusal.</returns>
    public static Expression? Lift(IInvocationOperation call, Expression[] arguments, LiftContext context)
    {
        IMethodSymbol method = call.TargetMethod;
        if (FindRefusal(method, arguments) is { } refusal)
        {
            context.Refuse(call, refusal);
            return null;
        }

        Expression a = arguments[0];
        return (method.Name, arguments.Length) switch
        {
            (_, 1) => s_ofOne[method.Name](a),
            ("Log", _) => Apply(ExpressionOp.Log, a) / Apply(ExpressionOp.Log, arguments[1]),
            ("Pow", _) => Power(a, arguments[1]),
            ("Max", _) => Extreme(ExpressionOp.Max, a, arguments[1]),
            ("Min", _) => Extreme(ExpressionOp.Min, a, arguments[1]),
            ("Clamp", _) => Extreme(ExpressionOp.Min, Extreme(ExpressionOp.Max, a, arguments[1]), arguments[2]),
            _ => (a * arguments[1]) + arguments[2],
        };
    }

    private static string? FindRefusal(IMethodSymbol method, Expression[] arguments) => method.Name switch
    {
        "Log" when arguments.Length == 2 && !IsConstant(arguments[1]) => Refusals.VariableBase,
        "Pow" when !IsConstant(arguments[1]) && !IsE(arguments[0]) => Refusals.VariableExponent,
        "Clamp" when !IsConstant(arguments[1]) || !IsConstant(arguments[2]) => Refusals.VariableClamp,
        "Clamp" when arguments[1].Node.Value > arguments[2].Node.Value => Refusals.EmptyClamp,
        _ => null,
    };

    private static bool IsConstant(Expression value) => value.Node.Op == ExpressionOp.Constant;

    /// <summary>Whether a constant is e: <c>MathF.E</c>, rounded as it is, means the same number as <c>Math.E</c>.</summary>
    private static bool IsE(Expression value)
        => IsConstant(value) && (value.Node.Value.Equals(Math.E) || value.Node.Value.Equals((double)(float)Math.E));

    /// <summary>A function; of a constant, the constant that it is.</summary>
    private static Expression Apply(ExpressionOp op, Expression a)
        => Fold(a.Builder.Unary(op, a));

    private static Expression Power(Expression a, Expression exponent)
        => IsConstant(exponent)
            ? exponent.Node.Value switch
            {
                0 => a.Builder.Constant(1),
                1 => a,
                0.5 => Apply(ExpressionOp.Sqrt, a),
                -0.5 => 1 / Apply(ExpressionOp.Sqrt, a),
                double power => Fold(Functions.Power(a, power)),
            }
            : Apply(ExpressionOp.Exp, exponent);

    /// <summary>
    /// The greater or the lesser of two. Where they are equal, the derivative is that of the second, so a constant
    /// goes there: max(0, x) is max(x, 0), and its derivative at 0 is 0, as relu's.
    /// </summary>
    private static Expression Extreme(ExpressionOp op, Expression a, Expression b)
        => a.Index == b.Index ? a
            : Fold(IsConstant(a) ? a.Builder.Binary(op, b, a) : a.Builder.Binary(op, a, b));

    private static Expression Fold(Expression value)
    {
        ExpressionNode node = value.Node;
        if (!IsConstant(value.A) || (node.B >= 0 && !IsConstant(value.B)))
        {
            return value;
        }

        double result = FormulaEvaluator.Apply(node.Op, value.A.Node.Value, node.B < 0 ? 0 : value.B.Node.Value);
        return double.IsFinite(result) ? value.Builder.Constant(result) : value;
    }

    private static Expression LogOf(Expression a, double number) => a.Builder.Unary(ExpressionOp.Log, a.Builder.Constant(number));
}
