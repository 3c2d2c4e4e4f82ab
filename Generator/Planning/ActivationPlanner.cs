using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning;

/// <summary>
/// Decides what an activation's forward pass keeps for its backward pass, and makes the programs.
/// </summary>
internal static class ActivationPlanner
{
    /// <summary>
    /// Plans an activation.
    /// </summary>
    /// <param name="formula">The function.</param>
    /// <param name="elementType">The element type; hyperparameters are rounded to it.</param>
    /// <param name="requested">What the user wants to be kept.</param>
    /// <param name="accuracy">How accurate the programs are to be.</param>
    public static PlanOutcome Plan(
        Formula formula,
        ElementType elementType,
        SavedValue requested,
        AccuracyLevel accuracy = AccuracyLevel.High)
    {
        Formula rounded = RoundHyperparameters(formula, elementType);
        Derivation derivation = Derivation.Derive(rounded);
        AccuracyLevel possible = LoweringSupport.HasFastForms(derivation) ? accuracy : AccuracyLevel.High;
        IReadOnlyList<SampledPiece> floats = SampledPiece.All(derivation, ElementType.Single, possible);
        if (ActivationLowering.TryCreate(floats, derivation.OutputConditions, elementType, possible) is not { } lowering)
        {
            return new PlanOutcome(null, new PlanFailure(LoweringSupport.DescribeMissing(derivation), default));
        }

        OutputForm output = OutputForm.Find(
            derivation,
            () => elementType == ElementType.Single ? floats : SampledPiece.All(derivation, elementType, possible),
            lowering,
            elementType);
        if (requested == SavedValue.Output && output.Program is null)
        {
            return new PlanOutcome(null, new PlanFailure(output.Reason, new((SavedValue[])[SavedValue.Derivative, SavedValue.Input])));
        }

        KernelProgram forward = lowering.LowerFunction();
        KernelProgram derivative = lowering.LowerDerivative();
        KernelProgram both = lowering.LowerFunctionWithDerivative();
        List<PlanAlternative> alternatives = CachePlan.Alternatives(elementType, forward, derivative, both, output.Program);
        PlanAlternative chosen = requested == SavedValue.Auto
            ? CachePlan.Choose(alternatives)
            : alternatives.First(a => a.Saved == requested);
        ActivationPlan plan = new()
        {
            ElementType = elementType,
            Saved = chosen.Saved,
            SavedReason = CachePlan.Explain(chosen, requested, output),
            FunctionText = rounded.ToString(),
            DerivativeText = DerivationText.Derivative(derivation),
            OutputDerivativeText = output.Program is null ? null : DerivationText.OutputDerivative(derivation),
            Forward = forward,
            Derivative = derivative,
            OutputDerivative = chosen.Saved == SavedValue.Output ? output.Program : null,
            ForwardWithDerivative = chosen.Saved == SavedValue.Derivative ? both : null,
            Steps = derivation.Steps,
            Alternatives = new((PlanAlternative[])[chosen, .. alternatives.Where(a => a != chosen)]),
            Rejected = new((RejectedForm[])[.. output.Rejected]),
            Notes = new((string[])[.. Notes(derivation, elementType, chosen.Saved, output), .. NotesOn(accuracy, forward, derivative, output.Program)]),
        };
        return new PlanOutcome(plan, null);
    }

    private static Formula RoundHyperparameters(Formula formula, ElementType elementType)
    {
        FormulaBuilder builder = new();
        Expression[] copies = new Expression[formula.Nodes.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            copies[i] = node.Op == ExpressionOp.Parameter
                ? builder.Parameter(node.Name!, KernelBuilder.Round(node.Value, elementType))
                : builder.Copy(node, copies);
        }

        return copies[copies.Length - 1].ToFormula();
    }

    private static IEnumerable<string> Notes(Derivation derivation, ElementType elementType, SavedValue saved, OutputForm output)
    {
        foreach (ExpressionNode node in derivation.Function.Nodes.ToArray())
        {
            if (node.Op == ExpressionOp.Parameter)
            {
                yield return FormulaPrinter.Symbol(node.Name!) + " = " + Number(node.Value, elementType) + ".";
            }
        }

        for (int i = 1; i < derivation.Pieces.Count; i++)
        {
            Piece left = derivation.Pieces[i - 1].Piece;
            Piece right = derivation.Pieces[i].Piece;
            double kink = right.Lower;
            PieceDerivation owner = derivation.Pieces[right.HasLower ? i : i - 1];
            double value = new PieceReference(owner.Derivative, owner.DerivativeFormula, owner, ElementType.Double).Evaluate(kink).High;
            if (i == 1 || kink > left.Lower)
            {
                yield return "At x = " + Number(kink, elementType) + " the derivative is " + Number(value + 0.0, elementType) + ".";
            }
        }

        const double NoDigitsLeft = 0.1;
        if (saved == SavedValue.Output && output.Vetting.RelativeError > NoDigitsLeft)
        {
            yield return "Computed from the output, the derivative is right to "
                + output.Vetting.Error.ToString("0.0e0", CultureInfo.InvariantCulture)
                + " of its largest value, but has no digits of its own left where the function saturates; Save = Saved.Derivative keeps them.";
        }
    }

    private static IEnumerable<string> NotesOn(AccuracyLevel accuracy, params KernelProgram?[] programs)
    {
        if (accuracy == AccuracyLevel.Fast)
        {
            yield return programs.Any(static program => program is not null && KernelCost.Of(program).FastCalls > 0)
                ? "Accuracy.Fast: within 4 ulp where the result is a normal number; a smaller one may be 0. The bits may differ between machines."
                : "Accuracy.Fast: there is no faster form that is accurate enough; the code is that of Accuracy.High.";
        }
    }

    // 0.01f reads 0.01, and not as the double that it is.
    private static string Number(double value, ElementType elementType) => elementType == ElementType.Single
        ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
        : FormulaPrinter.Number(value);
}
