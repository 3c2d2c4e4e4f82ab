namespace Activations.Generator.Emission;

/// <summary>Writes <c>BackwardFromInput</c>.</summary>
internal sealed class BackwardFromInputEmitter : MemberEmitter
{
    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(
            writer,
            "Computes the gradient from the inputs: <c>inputGradient[i] = outputGradient[i] * f'(input[i])</c>, with "
            + $"<c>f'(x)</c> = {SourceText.Code(context.Plan.DerivativeText)}.");
        EmitParameter(writer, "input", SpanDocumentation.Input);
        EmitParameter(writer, "outputGradient", SpanDocumentation.OutputGradient);
        EmitParameter(writer, "inputGradient", SpanDocumentation.InputGradient);
        EmitException(writer, EmissionContext.ArgumentException, SpanDocumentation.Mismatch);
        EmitRemarks(writer, SpanDocumentation.Stateless(context));
        EmitGeneratedCode(writer);
        writer.WriteLine("public static void BackwardFromInput(");
        writer.WriteLine($"    {context.ReadOnlySpan} input,");
        writer.WriteLine($"    {context.ReadOnlySpan} outputGradient,");
        writer.WriteLine($"    {context.Span} inputGradient)");
        EmitCall(
            writer, context.Loop("BackwardFromInput", context.DerivativeKernel), "input, outputGradient, inputGradient", isBody: true);
    }
}
