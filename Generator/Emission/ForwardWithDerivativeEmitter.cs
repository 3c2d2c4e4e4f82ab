using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes <c>ForwardWithDerivative</c> and <c>BackwardFromDerivative</c>, of the activations that save their
/// derivative.
/// </summary>
internal sealed class ForwardWithDerivativeEmitter : MemberEmitter
{
    public override bool AppliesTo(EmissionContext context) => context.Saved == SavedValue.Derivative;

    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(
            writer,
            "Applies the activation to each element and computes its derivative beside it, while what both need is at "
            + "hand: <c>output[i] = f(input[i])</c> and <c>derivative[i] = f'(input[i])</c>.");
        EmitParameter(writer, "input", "The inputs, of any number.");
        EmitParameter(writer, "output", "Receives the outputs; of the input's length, and possibly the input itself.");
        EmitParameter(
            writer,
            "derivative",
            "Receives the derivatives; of the input's length, and possibly the input itself, but not the output.");
        EmitException(writer, EmissionContext.ArgumentException, SpanDocumentation.Mismatch);
        EmitRemarks(writer, SpanDocumentation.Stateless(context));
        EmitGeneratedCode(writer);
        writer.WriteLine("public static void ForwardWithDerivative(");
        writer.WriteLine($"    {context.ReadOnlySpan} input,");
        writer.WriteLine($"    {context.Span} output,");
        writer.WriteLine($"    {context.Span} derivative)");
        EmitCall(
            writer, context.Loop("ForwardWithDerivative", context.ForwardWithDerivativeKernel), "input, output, derivative", isBody: true);
        writer.WriteLine();

        EmitSummary(
            writer,
            "Computes the gradient from the derivatives that the forward pass has kept: "
            + "<c>inputGradient[i] = outputGradient[i] * derivative[i]</c>.");
        EmitParameter(writer, "derivative", "The derivatives from <c>ForwardWithDerivative</c>.");
        EmitParameter(writer, "outputGradient", SpanDocumentation.OutputGradient);
        EmitParameter(writer, "inputGradient", SpanDocumentation.InputGradient);
        EmitException(writer, EmissionContext.ArgumentException, SpanDocumentation.Mismatch);
        EmitRemarks(writer, SpanDocumentation.Stateless(context));
        EmitGeneratedCode(writer);
        writer.WriteLine("public static void BackwardFromDerivative(");
        writer.WriteLine($"    {context.ReadOnlySpan} derivative,");
        writer.WriteLine($"    {context.ReadOnlySpan} outputGradient,");
        writer.WriteLine($"    {context.Span} inputGradient)");
        EmitCall(writer, context.ProductLoop(), "derivative, outputGradient, inputGradient", isBody: true);
    }
}
