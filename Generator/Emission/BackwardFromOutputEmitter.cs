using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes <c>BackwardFromOutput</c> and <c>DerivativeFromOutput</c>, of the activations that save their output.
/// </summary>
internal sealed class BackwardFromOutputEmitter : MemberEmitter
{
    public override bool AppliesTo(EmissionContext context) => context.Saved == SavedValue.Output;

    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        string form = SourceText.Code(context.Plan.OutputDerivativeText ?? "");

        EmitSummary(
            writer,
            "Computes the gradient from the outputs, which the next layer holds anyway: "
            + $"<c>inputGradient[i] = outputGradient[i] * dy/dx</c>, with <c>dy/dx</c> = {form} at <c>y = output[i]</c>.");
        EmitParameter(writer, "output", "The outputs of the forward pass.");
        EmitParameter(writer, "outputGradient", SpanDocumentation.OutputGradient);
        EmitParameter(writer, "inputGradient", SpanDocumentation.InputGradient);
        EmitException(writer, EmissionContext.ArgumentException, SpanDocumentation.Mismatch);
        EmitRemarks(writer, SpanDocumentation.Stateless(context));
        EmitGeneratedCode(writer);
        writer.WriteLine("public static void BackwardFromOutput(");
        writer.WriteLine($"    {context.ReadOnlySpan} output,");
        writer.WriteLine($"    {context.ReadOnlySpan} outputGradient,");
        writer.WriteLine($"    {context.Span} inputGradient)");
        EmitCall(
            writer, context.Loop("BackwardFromOutput", context.OutputDerivativeKernel), "output, outputGradient, inputGradient", isBody: true);
        writer.WriteLine();

        EmitSummary(writer, $"The activation's derivative where its output is <c>y</c>: {form}.");
        EmitParameter(writer, "y", "The output, not the input.");
        EmitReturns(writer, "f'(x) at the x with f(x) = y.");
        EmitGeneratedCode(writer);
        writer.WriteLine($"public static {context.Element} DerivativeFromOutput({context.Element} y)");
        writer.WriteLine($"    => default({EmissionContext.Qualified(context.OutputDerivativeKernel)}).Invoke(y);");
    }
}
