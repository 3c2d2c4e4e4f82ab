using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes the layer: the instance members <c>Forward</c> and <c>Backward</c>, what they keep, and
/// <c>SavedForBackward</c>.
/// </summary>
internal sealed class LayerEmitter : MemberEmitter
{
    public override void Emit(SourceWriter writer, EmissionContext context)
    {
        EmitSavedForBackward(writer, context);
        writer.WriteLine();
        EmitForward(writer, context);
        writer.WriteLine();
        EmitBackward(writer, context);
        writer.WriteLine();
        EmitFields(writer, context);
    }

    // Not the instance itself: a record's equality would ask it whether it is equal to itself, for ever.
    private const string OwnerType = "global::System.WeakReference";
    private const string IsOwn = $"object.ReferenceEquals({EmissionContext.OwnerField}?.Target, this)";

    /// <summary>The buffers that the layer keeps.</summary>
    internal static IReadOnlyList<string> Buffers(SavedValue saved)
        => saved switch
        {
            SavedValue.Derivative => [EmissionContext.OutputField, EmissionContext.DerivativeField],
            SavedValue.Input => [EmissionContext.InputField, EmissionContext.OutputField],
            _ => [EmissionContext.OutputField],
        };

    private static void EmitSavedForBackward(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(writer, "What <c>Forward</c> keeps for <c>Backward</c>: " + SavedDescription.Of(context.Saved) + ".");
        EmitGeneratedCode(writer);
        writer.WriteLine("public static global::Activations.Saved SavedForBackward");
        writer.WriteLine($"    => global::Activations.Saved.{context.Saved};");
    }

    private static void EmitForward(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(writer, "Applies the activation to each element and keeps what <c>Backward</c> needs.");
        bool copiesInput = context.Saved == SavedValue.Input;
        EmitParameter(
            writer,
            "input",
            copiesInput
                ? "The layer's input, of any length."
                : "The layer's input, of any length; the last output too, but not a part of it that starts later.");
        EmitReturns(
            writer,
            "The output, of the input's length. It is the layer's own buffer: valid, and not to be written to, until the "
            + "next call.");
        if (!copiesInput)
        {
            EmitException(
                writer,
                EmissionContext.ArgumentException,
                "The input is a part of the last output, but not its beginning.");
        }

        EmitRemarks(
            writer,
            SpanDocumentation.Layer(context));
        EmitGeneratedCode(writer);
        using (writer.Block($"public {context.ReadOnlySpan} Forward({context.ReadOnlySpan} input)"))
        {
            if (context.IsRecord)
            {
                writer.WriteLine("// What a copy shares with its original it must not write into.");
                writer.WriteLine($"bool isOwn = {IsOwn};");
            }

            foreach (string field in Buffers(context.Saved))
            {
                string local = Local(field);
                writer.WriteLine($"{context.Element}[]? {local}Buffer = {(context.IsRecord ? $"isOwn ? {field} : null" : field)};");
                using (writer.Block($"if ({local}Buffer is null || {local}Buffer.Length < input.Length)"))
                {
                    writer.WriteLine($"{local}Buffer = new {context.Element}[input.Length];");
                }

                writer.WriteLine();
            }

            EmitComputation(writer, context);
            writer.WriteLine();

            writer.WriteLine("// Only now: if something was thrown, the layer still stands where it was.");
            foreach (string field in Buffers(context.Saved))
            {
                writer.WriteLine($"{field} = {Local(field)}Buffer;");
            }

            writer.WriteLine($"{EmissionContext.LengthField} = input.Length;");
            if (context.IsRecord)
            {
                writer.WriteLine($"{EmissionContext.OwnerField} = isOwn ? {EmissionContext.OwnerField} : new {OwnerType}(this);");
            }

            writer.WriteLine("return output;");
        }
    }

    private static void EmitComputation(SourceWriter writer, EmissionContext context)
    {
        writer.WriteLine($"{context.Span} output = new(outputBuffer, 0, input.Length);");
        switch (context.Saved)
        {
            case SavedValue.Derivative:
                writer.WriteLine($"{context.Span} derivative = new(derivativeBuffer, 0, input.Length);");
                EmitCall(
                    writer,
                    context.Loop("ForwardWithDerivative", context.ForwardWithDerivativeKernel),
                    "input, output, derivative");
                break;
            case SavedValue.Input:
                writer.WriteLine($"{context.Span} savedInput = new(inputBuffer, 0, input.Length);");
                EmitCopy(writer, context);
                EmitCall(writer, context.Loop("Forward", context.ForwardKernel), "savedInput, output");
                break;
            default:
                EmitCall(writer, context.Loop("Forward", context.ForwardKernel), "input, output");
                break;
        }
    }

    /// <summary>On one thread a copy would take longer than all the rest on several.</summary>
    private static void EmitCopy(SourceWriter writer, EmissionContext context)
    {
        if (context.Source.Parallel)
        {
            EmitCall(writer, context.CopyLoop(), "input, savedInput");
        }
        else
        {
            writer.WriteLine("input.CopyTo(savedInput);");
        }
    }

    private static void EmitBackward(SourceWriter writer, EmissionContext context)
    {
        EmitSummary(
            writer,
            "Multiplies the gradient of the output by the derivative at the last <c>Forward</c>'s input: "
            + "<c>inputGradient[i] = outputGradient[i] * f'(input[i])</c>.");
        EmitParameter(writer, "outputGradient", "The loss's gradient with respect to the output; of the last input's length.");
        EmitParameter(
            writer,
            "inputGradient",
            "Receives the loss's gradient with respect to the input, overwritten and not accumulated; of the last input's "
            + "length, and possibly <paramref name=\"outputGradient\"/> itself.");
        EmitException(writer, EmissionContext.InvalidOperationException, "There was no <c>Forward</c> yet.");
        EmitException(
            writer,
            EmissionContext.ArgumentException,
            "A length differs from the last input's, or the spans overlap in part.");
        EmitGeneratedCode(writer);
        using (writer.Block($"public void Backward({context.ReadOnlySpan} outputGradient, {context.Span} inputGradient)"))
        {
            string field = SavedField(context.Saved);
            string local = Local(field);
            writer.WriteLine($"{context.Element}[]? {local}Buffer = {(context.IsRecord ? $"{IsOwn} ? {field} : null" : field)};");
            using (writer.Block($"if ({local}Buffer is null)"))
            {
                EmitCall(
                    writer,
                    "throw new " + EmissionContext.InvalidOperationException,
                    "\"Backward needs what Forward keeps: call Forward first.\"");
            }

            EmitLengthCheck(writer, "outputGradient");
            EmitLengthCheck(writer, "inputGradient");

            writer.WriteLine();
            writer.WriteLine(
                $"{context.ReadOnlySpan} {local} = new({local}Buffer, 0, {EmissionContext.LengthField});");
            string loop = context.Saved switch
            {
                SavedValue.Derivative => context.ProductLoop(),
                SavedValue.Input => context.Loop("BackwardFromInput", context.DerivativeKernel),
                _ => context.Loop("BackwardFromOutput", context.OutputDerivativeKernel),
            };
            EmitCall(writer, loop, local + ", outputGradient, inputGradient");
        }
    }

    private static void EmitLengthCheck(SourceWriter writer, string parameter)
    {
        writer.WriteLine();
        using (writer.Block($"if ({parameter}.Length != {EmissionContext.LengthField})"))
        {
            EmitCall(
                writer,
                EmissionContext.SpanKernels + ".RefuseLength",
                $"nameof({parameter}), {parameter}.Length, {EmissionContext.LengthField}");
        }
    }

    private static void EmitFields(SourceWriter writer, EmissionContext context)
    {
        foreach (string field in Buffers(context.Saved))
        {
            EmitGeneratedCode(writer);
            writer.WriteLine($"private {context.Element}[]? {field};");
            writer.WriteLine();
        }

        EmitGeneratedCode(writer);
        writer.WriteLine($"private int {EmissionContext.LengthField};");
        if (context.IsRecord)
        {
            writer.WriteLine();
            EmitGeneratedCode(writer);
            writer.WriteLine($"private {OwnerType}? {EmissionContext.OwnerField};");
        }
    }

    private static string SavedField(SavedValue saved)
        => saved switch
        {
            SavedValue.Derivative => EmissionContext.DerivativeField,
            SavedValue.Input => EmissionContext.InputField,
            _ => EmissionContext.OutputField,
        };

    private static string Local(string field)
        => field switch
        {
            EmissionContext.DerivativeField => "derivative",
            EmissionContext.InputField => "input",
            _ => "output",
        };
}
