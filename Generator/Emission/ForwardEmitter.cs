namespace Activations.Generator.Emission;

/// <summary>Writes the static <c>Forward</c>.</summary>
internal sealed class ForwardEmitter : MemberEmitter
{
    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(writer, "Applies the activation to each element: <c>output[i] = f(input[i])</c>.");
        EmitParameter(writer, "input", "The inputs, of any number.");
        EmitParameter(writer, "output", "Receives the outputs; of the input's length, and possibly the input itself.");
        EmitException(writer, EmissionContext.ArgumentException, SpanDocumentation.Mismatch);
        EmitRemarks(writer, SpanDocumentation.Stateless(context));
        EmitGeneratedCode(writer);
        writer.WriteLine($"public static void Forward({context.ReadOnlySpan} input, {context.Span} output)");
        EmitCall(writer, context.Loop("Forward", context.ForwardKernel), "input, output", isBody: true);
    }
}
