using System.Globalization;

using Activations.Generator.Calculus;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes the class's documentation: the formula, its derivative as it is used, what is saved and why, and how the
/// derivative was found.
/// </summary>
internal static class ClassDocumentation
{
    public static void Emit(SourceWriter writer, ActivationSource source)
    {
        DocumentationWriter.Element(writer, "summary", Summary(source));
        RememberedText.Write(writer, source.Plan, source.Parallel ? "parallel" : "", target => EmitRemarks(target, source));
    }

    private static void EmitRemarks(SourceWriter writer, ActivationSource source)
    {
        ActivationPlan plan = source.Plan;
        writer.WriteLine("/// <remarks>");
        EmitDerivative(writer, plan);
        EmitSaved(writer, plan);
        EmitThreads(writer, source);
        EmitNotes(writer, plan);
        EmitRejected(writer, plan);
        EmitSteps(writer, plan);
        writer.WriteLine("/// </remarks>");
    }

    private static string Summary(ActivationSource source)
        => $"The activation {SourceText.Code(source.ActivationName)}: {SourceText.Code("y = " + source.Plan.FunctionText)}.";

    private static void EmitDerivative(SourceWriter writer, ActivationPlan plan)
    {
        string text = "<b>Derivative.</b> " + SourceText.Code("dy/dx = " + plan.DerivativeText);
        text += plan.OutputDerivativeText is { } form
            ? ", and as a function of the output " + SourceText.Code("dy/dx = " + form) + "."
            : ".";
        Paragraph(writer, text);
    }

    private static void EmitSaved(SourceWriter writer, ActivationPlan plan)
    {
        Paragraph(writer, $"<b>Saved for the backward pass:</b> {SavedDescription.Of(plan.Saved)}. {SourceText.Xml(plan.SavedReason)}");
        if (plan.Alternatives.Count == 0)
        {
            return;
        }

        Paragraph(writer, "<b>Costs an element</b>, of what could be saved:");
        writer.WriteLine("/// <list type=\"bullet\">");
        foreach (PlanAlternative alternative in plan.Alternatives)
        {
            Item(writer, Costs(alternative, alternative.Saved == plan.Saved));
        }

        writer.WriteLine("/// </list>");
    }

    private static string Costs(PlanAlternative alternative, bool isChosen)
    {
        string name = SavedDescription.Of(alternative.Saved) + (isChosen ? " (chosen)" : "");
        string bytes = Count(alternative.BytesPerElement, "byte") + " beside the output";
        string forward = Pass(alternative.ForwardOperations, alternative.ForwardTranscendentals);
        string backward = Pass(alternative.BackwardOperations, alternative.BackwardTranscendentals);
        return $"{name}: {bytes}; forward {forward}; backward {backward}.";
    }

    private static string Pass(int operations, int transcendentals)
        => Count(operations, "operation") + (transcendentals == 0 ? "" : " and " + Count(transcendentals, "transcendental"));

    private static string Count(int number, string unit)
        => (number == 0 ? "no" : number.ToString(CultureInfo.InvariantCulture)) + " " + unit + (number == 1 ? "" : "s");

    private static void EmitThreads(SourceWriter writer, ActivationSource source)
    {
        if (source.Parallel)
        {
            Paragraph(writer, "<b>Threads.</b> " + SpanDocumentation.Threads);
        }
    }

    private static void EmitNotes(SourceWriter writer, ActivationPlan plan)
    {
        foreach (string note in plan.Notes)
        {
            Paragraph(writer, SourceText.Xml(note));
        }
    }

    private static void EmitRejected(SourceWriter writer, ActivationPlan plan)
    {
        if (plan.Rejected.Count == 0)
        {
            return;
        }

        Paragraph(writer, "<b>Forms of the derivative that were refused</b>, though the algebra allows them:");
        writer.WriteLine("/// <list type=\"bullet\">");
        foreach (RejectedForm rejected in plan.Rejected)
        {
            Item(writer, SourceText.Code(rejected.Form) + ": " + SourceText.Xml(rejected.Reason));
        }

        writer.WriteLine("/// </list>");
    }

    private static void EmitSteps(SourceWriter writer, ActivationPlan plan)
    {
        if (plan.Steps.Count == 0)
        {
            return;
        }

        Paragraph(writer, "<b>Derivation</b>, step by step:");
        writer.WriteLine("/// <list type=\"number\">");
        foreach (DerivationStep step in plan.Steps)
        {
            Item(writer, $"{SourceText.Xml(step.Rule)}: {SourceText.Code(step.Before)} becomes {SourceText.Code(step.After)}");
        }

        writer.WriteLine("/// </list>");
    }

    private static void Paragraph(SourceWriter writer, string content) => DocumentationWriter.Element(writer, "para", content);

    private static void Item(SourceWriter writer, string content)
        => DocumentationWriter.WrapXml(writer, $"<item><description>{content}</description></item>");
}
