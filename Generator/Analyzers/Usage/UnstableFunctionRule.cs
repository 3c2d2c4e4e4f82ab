using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT202: an activation or its derivative gives a usable value for every finite input.</summary>
internal static class UnstableFunctionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.UnstableFunction,
        title: "The activation overflows or loses its digits",
        messageFormat: "'{0}' gives {1} at x = {2}{3}, where {4} is right{5}",
        RuleCategories.Mathematics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An intermediate value overflows, or two that are nearly equal are subtracted, although the result is an ordinary number.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnstableFunction));

    // Outwards from where activations are used to where training that diverges takes them.
    private static readonly double[] s_points = [.. new[] { 1.0, 5, 10, 20, 30, 40, 50, 60, 80, 89, 90, 100, 200, 360, 500, 710, 750, 1000, 10000 }.SelectMany(static x => new[] { x, -x })];

    /// <summary>Looks at an activation or derivative.</summary>
    /// <param name="lifted">The function in real numbers.</param>
    /// <param name="inputKey">Its input.</param>
    /// <param name="model">The compiler's view of the file.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The report, or <see langword="null"/>.</returns>
    public static Diagnostic? Check(LiftedFunction lifted, string inputKey, SemanticModel model, CancellationToken cancellationToken)
    {
        IReadOnlyList<LiftedFunction> spelled = FunctionLifter.Lift(lifted.Unit, model.Compilation, isSpelled: true, cancellationToken);
        LiftedFunction? code = spelled.FirstOrDefault(other => other.Target?.Key == lifted.Target?.Key);
        bool isSingle = OutputWording.StyleOf(OutputWording.ElementTypeOf(lifted)) == NumberStyle.Single;
        if (code is null || WithOnes(lifted, inputKey) is not { } reference || WithOnes(code, inputKey) is not { } formula)
        {
            return null;
        }

        foreach (double x in s_points)
        {
            double actual = FormulaEvaluator.Evaluate(formula, x);
            double expected = ExtendedEvaluator.Evaluate(reference, x);
            if (IsWrong(isSingle ? (float)actual : actual, expected, isSingle))
            {
                ImmutableDictionary<string, string?> fix = FindFix(lifted, inputKey, model, cancellationToken);
                fix.TryGetValue(DiagnosticProperties.Expression, out string? expression);
                fix.TryGetValue(DiagnosticProperties.Local, out string? local);
                return Diagnostic.Create(
                    Descriptor,
                    lifted.Unit.Location,
                    fix,
                    lifted.Unit.DisplayName,
                    Number(actual),
                    Number(x),
                    Hyperparameters(lifted, inputKey),
                    Number(expected),
                    expression is null ? string.Empty : local is null ? $"; {expression} doesn't" : $"; with {local.TrimEnd(';')} it is {expression}, which doesn't");
            }
        }

        return null;
    }

    private static ImmutableDictionary<string, string?> FindFix(LiftedFunction lifted, string inputKey, SemanticModel model, CancellationToken cancellationToken)
    {
        LiftedFunction named = ConstantNames.Restore(lifted, model.Compilation, cancellationToken);
        ImmutableDictionary<string, string?> fix = FindFix(named, inputKey, model);
        return fix.IsEmpty && named != lifted ? FindFix(lifted, inputKey, model) : fix;
    }

    private static ImmutableDictionary<string, string?> FindFix(LiftedFunction lifted, string inputKey, SemanticModel model)
        => lifted.Variables.FirstOrDefault(variable => variable.Key == inputKey) is { } input
            ? StableForms.Find(lifted.Formula.WithInput(inputKey), lifted, input, model)
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>What is no number, or none of its digits are right, although an ordinary number is.</summary>
    private static bool IsWrong(double actual, double expected, bool isSingle)
    {
        if (double.IsNaN(expected) || Math.Abs(expected) > (isSingle ? 1e30 : 1e300))
        {
            return false;
        }

        const double Ordinary = 1e-5;
        return !double.IsFinite(actual)
            || (Math.Abs(expected) >= Ordinary && Math.Abs(actual - expected) > 0.5 * Math.Abs(expected));
    }

    /// <summary>The function of the input with 1 for its hyperparameters and for the gradient.</summary>
    private static Formula? WithOnes(LiftedFunction lifted, string inputKey)
    {
        Formula formula = lifted.Formula.WithInput(inputKey);
        foreach (FreeVariable variable in lifted.Variables)
        {
            formula = formula.With(variable.Key, 1);
        }

        return formula.HasExponential() ? formula : null;
    }

    private static string Hyperparameters(LiftedFunction lifted, string inputKey)
        => string.Concat(lifted.Variables
            .Where(variable => variable.Key != inputKey && lifted.Formula.Uses(variable.Key))
            .Select(static variable => $", {variable.Text} = 1"));

    private static string Number(double value) => double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "∞" : double.IsNegativeInfinity(value) ? "-∞"
        : value.ToString("G4", CultureInfo.InvariantCulture);
}
