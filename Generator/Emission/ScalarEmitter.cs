namespace Activations.Generator.Emission;

/// <summary>Writes <c>Evaluate</c> and <c>Derivative</c>: the function and its derivative at one point.</summary>
internal sealed class ScalarEmitter : MemberEmitter
{
    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        string element = context.Element;

        EmitSummary(writer, $"The activation at one point: {SourceText.Code(context.Plan.FunctionText)}.");
        EmitParameter(writer, "x", "The input.");
        EmitReturns(writer, "f(x): the same bits as <c>Forward</c> gives for an element.");
        EmitGeneratedCode(writer);
        writer.WriteLine($"public static {element} Evaluate({element} x)");
        writer.WriteLine($"    => default({EmissionContext.Qualified(context.ForwardKernel)}).Invoke(x);");
        writer.WriteLine();

        EmitSummary(writer, $"The activation's derivative at one point: {SourceText.Code(context.Plan.DerivativeText)}.");
        EmitParameter(writer, "x", "The input, not the output.");
        EmitReturns(writer, "f'(x).");
        EmitGeneratedCode(writer);
        writer.WriteLine($"public static {element} Derivative({element} x)");
        writer.WriteLine($"    => default({EmissionContext.Qualified(context.DerivativeKernel)}).Invoke(x);");
    }
}
