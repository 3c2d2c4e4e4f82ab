using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT201: what is called the derivative of a function is its derivative.</summary>
internal static class WrongDerivativeRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.WrongDerivative,
        title: "This is not the derivative of its function",
        messageFormat: "'{0}' is not the derivative of '{1}': {2}",
        RuleCategories.Mathematics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The function was differentiated, and the result differs from what the method computes.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.WrongDerivative));

    // No report for less than this: an approximation may be meant.
    private const double Difference = 0.02;

    // Kinks are mostly at whole numbers, where either side's derivative is right; that of relu6 is at 6.
    private static readonly double[] s_points = [0.5, -0.5, 1.25, -1.25, 2.25, -2.25, 3.25, -3.25, 7.5, -7.5, 12.5, -12.5];

    /// <summary>Looks for the function whose derivative a method is declared to be.</summary>
    /// <param name="unit">The method.</param>
    /// <returns>A report if its type has none of that name.</returns>
    public static Diagnostic? CheckDeclaration(FunctionUnit unit)
    {
        // Which local functions are in scope, the compiler says if nameof names them.
        if (unit.DeclaredFunction is not { } name || unit.Method.MethodKind == MethodKind.LocalFunction)
        {
            return null;
        }

        for (INamedTypeSymbol? type = unit.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Any(member => !SymbolEqualityComparer.Default.Equals(member, unit.Method)))
            {
                return null;
            }
        }

        return Diagnostic.Create(
            Descriptor,
            unit.Method.Locations[0],
            unit.Method.Name,
            name,
            $"'{unit.Type.Name}' has no other method of that name; give [DerivativeOf] the nameof of one");
    }

    /// <summary>Compares a candidate that isn't proved with the derivative of the function that it is named after.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="forward">The function.</param>
    /// <param name="isDeclared">Whether <c>[DerivativeOf]</c> says that it is its derivative.</param>
    /// <param name="model">The compiler's view of the file.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The report, or <see langword="null"/>.</returns>
    public static Diagnostic? Check(LiftedFunction candidate, ForwardFunction forward, bool isDeclared, SemanticModel model, CancellationToken cancellationToken)
    {
        // One number in, or input and output; what else it may depend on, the function depends on too.
        FreeVariable[] roles = [.. candidate.Variables.Where(variable => variable.IsParameter && !forward.Formula.Uses(variable.Key))];
        FreeVariable[] others = [.. candidate.Variables.Where(variable => candidate.Formula.Uses(variable.Key) && !variable.IsParameter && !forward.Formula.Uses(variable.Key))];
        FreeVariable? input = roles.Length == 1 ? roles[0] : roles.FirstOrDefault(static variable => NameWords.IsInput(variable.Key));
        FreeVariable? output = roles.FirstOrDefault(variable => variable != input && NameWords.IsOutput(variable.Key));
        if (input is null || roles.Length > 2 || (roles.Length == 2 && output is null) || others.Length > 0 || candidate.Target is not null
            || IsFlat(forward.Derivative) || IsFlat(forward.Formula))
        {
            return null;
        }

        Formula ofInput = candidate.Formula.WithInput(input.Key);
        Formula computed = output is null ? ofInput : ofInput.With(output.Key, forward.Formula);
        bool isOfOutput = output is null && IsOfOutput(candidate, input, forward);
        if (isOfOutput && (!isDeclared || NameWords.IsOutput(input.Key)))
        {
            return null;
        }

        double x = FindWorst(computed, forward.Derivative);
        if (double.IsNaN(x) || IsShifted(computed, forward.Derivative) || (!isDeclared && IsSecond(computed, forward)))
        {
            return null;
        }

        // Where the parameter may be the output, only the user can say what is meant.
        ForwardFunction named = ConstantNames.Restore(forward, model.Compilation, cancellationToken);
        ProvenDerivative right = new(candidate, OutputForms.Find(named) is null ? forward : named, ofInput, input, output, Gradient: null) { IsAmbiguous = isOfOutput };
        DerivativeFix fix = RightDerivative.Write(right, model);
        return Diagnostic.Create(
            Descriptor,
            candidate.Unit.Location,
            fix.AdditionalLocations,
            fix.Properties,
            candidate.Unit.DisplayName,
            forward.Lifted.Unit.DisplayName,
            $"at x = {Number(x)} it gives {Number(FormulaEvaluator.Evaluate(computed, x))}, and {Number(FormulaEvaluator.Evaluate(forward.Derivative, x))} is right"
                + LikelyCause(computed, forward, isOfOutput));
    }

    /// <summary>Whether the candidate is the derivative of the derivative: what is called TanhDerivative2 or TanhPrimePrime may be either.</summary>
    private static bool IsSecond(Formula computed, ForwardFunction forward)
    {
        IEnumerable<(Piece, Formula)> twice = forward.Pieces.Select(static piece =>
            (piece, Differentiator.Differentiate(Differentiator.Differentiate(piece.Formula, new DerivationLog()), new DerivationLog())));
        return double.IsNaN(FindWorst(computed, PiecewiseFormula.Join([.. twice])));
    }

    /// <summary>Whether the candidate is right if its parameter is the output: a common convention, and no mistake.</summary>
    private static bool IsOfOutput(LiftedFunction candidate, FreeVariable parameter, ForwardFunction forward)
        => !FormulaProof.IsRefuted(candidate.Formula.With(parameter.Key, forward.Formula), forward.Derivative);

    private static string LikelyCause(Formula computed, ForwardFunction forward, bool isOfOutput)
    {
        if (isOfOutput)
        {
            return "; it is so in terms of the output: it may have been meant to be given that";
        }

        Formula ofOutput = Compose(forward.Derivative, forward.Formula);
        if (!FormulaProof.IsRefuted(computed, ofOutput))
        {
            return "; it is the derivative at the output instead of the input";
        }

        double ratio = FormulaEvaluator.Evaluate(computed, 0.7) / FormulaEvaluator.Evaluate(forward.Derivative, 0.7);
        FormulaBuilder builder = new();
        bool isMultiple = double.IsFinite(ratio) && ratio != 0
            && !FormulaProof.IsRefuted(computed, (builder.Import(forward.Derivative) * ratio).ToFormula());
        return !isMultiple ? string.Empty
            : Math.Abs(ratio + 1) < 1e-6 ? "; the sign is wrong"
            : $"; a factor of {Number(1 / ratio)} is missing";
    }

    private static Formula Compose(Formula outer, Formula inner)
    {
        FormulaBuilder builder = new();
        return builder.Import(outer, builder.Import(inner)).ToFormula();
    }

    /// <summary>The first of the points at which the values differ for certain, or NaN if they do at fewer than two.</summary>
    private static double FindWorst(Formula computed, Formula right)
    {
        double first = double.NaN;
        int different = 0;
        foreach (double x in s_points)
        {
            double a = FormulaEvaluator.Evaluate(computed, x);
            double b = FormulaEvaluator.Evaluate(right, x);
            if (!double.IsNaN(a) && double.IsFinite(b) && Math.Abs(a - b) > Difference * Math.Max(1, Math.Abs(b)))
            {
                first = different == 0 ? x : first;
                different++;
            }
        }

        return different >= 2 ? first : double.NaN;
    }

    /// <summary>A constant added to a derivative is a known trick against flat spots.</summary>
    private static bool IsShifted(Formula computed, Formula right)
    {
        double shift = FormulaEvaluator.Evaluate(computed, 0.7) - FormulaEvaluator.Evaluate(right, 0.7);
        FormulaBuilder builder = new();
        return !double.IsNaN(shift) && shift > 0 && shift < 0.5
            && !FormulaProof.IsRefuted(computed, (builder.Import(right) + shift).ToFormula());
    }

    /// <summary>A step has no derivative of use, and what is written for it is a surrogate.</summary>
    private static bool IsFlat(Formula formula)
        => s_points.All(x => FormulaEvaluator.Evaluate(formula, x) == 0)
            || s_points.All(x => FormulaEvaluator.Evaluate(formula, x) == FormulaEvaluator.Evaluate(formula, 0.5));

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
