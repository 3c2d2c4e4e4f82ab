using System;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes a program as a <c>file readonly struct</c>: the same statements for a scalar and for 128, 256 and 512 bits.
/// </summary>
internal sealed class KernelEmitter
{
    /// <summary>The name of the <c>out</c> parameter of a kernel with two results.</summary>
    public const string SecondParameter = "derivative";

    private readonly KernelProgram _program;
    private readonly Lazy<KernelLayout> _lazyLayout;
    private readonly ElementType _elementType;
    private readonly string _argument;
    private readonly string _element;
    private readonly bool _hasVectors;

    /// <param name="program">What the kernel computes.</param>
    /// <param name="elementType">The type of its values.</param>
    /// <param name="argument">The parameter's name.</param>
    /// <param name="hasVectors">Whether the vector widths are written too.</param>
    public KernelEmitter(KernelProgram program, ElementType elementType, string argument, bool hasVectors)
    {
        _program = program;
        _lazyLayout = new Lazy<KernelLayout>(() => KernelLayout.Of(program, elementType, argument));
        _elementType = elementType;
        _argument = argument;
        _element = ElementNames.Keyword(elementType);
        _hasVectors = hasVectors;
    }

    private KernelLayout Layout => _lazyLayout.Value;

    private bool HasTwoResults => _program.Results.Count == 2;

    /// <param name="writer">Receives the struct.</param>
    /// <param name="name">The struct's name.</param>
    /// <param name="summary">What it computes, as documentation's content.</param>
    public void Emit(SourceWriter writer, string name, string summary)
    {
        string contract = HasTwoResults ? "ITwoResultKernel" : "IElementwiseKernel";
        DocumentationWriter.Element(writer, "summary", summary);
        using (writer.Block($"file readonly struct {name} : {contract}<{_element}>"))
        {
            RememberedText.Write(writer, _program, $"{_elementType} {_argument} {_hasVectors}", EmitMembers);
        }
    }

    private void EmitMembers(SourceWriter writer)
    {
        EmitConstants(writer);
        writer.WriteLine($"public int Unroll => {UnrollFactor.Of(_program)};");
        EmitInvoke(writer, KernelWidth.Scalar);
        if (_hasVectors)
        {
            EmitInvoke(writer, KernelWidth.Vector128);
            EmitInvoke(writer, KernelWidth.Vector256);
            EmitInvoke(writer, KernelWidth.Vector512);
        }
    }

    private static void EmitComment(SourceWriter writer, string? comment)
    {
        if (comment is null)
        {
            return;
        }

        foreach (string line in comment.Split('\n'))
        {
            DocumentationWriter.WrapText(writer, "// ", SourceText.OneLine(line.TrimEnd('\r')));
        }
    }

    private static void EmitStatement(SourceWriter writer, string target, Operand value)
    {
        if (writer.Column + target.Length + value.Text.Length + 2 <= SourceWriter.LineLength)
        {
            writer.WriteLine($"{target} {value.Text};");
            return;
        }

        writer.WriteLine(target);
        writer.WriteLine($"    {value.Text};");
    }

    private void EmitConstants(SourceWriter writer)
    {
        bool any = false;
        for (int i = 0; i < _program.Instructions.Count; i++)
        {
            if (Layout.Constant(i) is { } name)
            {
                any = true;
                EmitComment(writer, _program.Instructions[i].Comment);
                writer.WriteLine($"private const {_element} {name} = {Layout.Literal(i)};");
            }
        }

        if (any)
        {
            writer.WriteLine();
        }
    }

    private void EmitInvoke(SourceWriter writer, KernelWidth width)
    {
        string type = width.TypeOf(_element);
        string second = HasTwoResults ? $", out {type} {SecondParameter}" : "";

        writer.WriteLine();
        writer.WriteLine("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        string header = $"public {type} Invoke({type} {Layout.Argument}{second})";
        var expressions = new ExpressionWriter(_program, Layout, width);
        if (TryEmitExpressionBody(writer, header, expressions))
        {
            return;
        }

        using (writer.Block(header))
        {
            EmitBody(writer, width, expressions);
        }
    }

    /// <summary>A formula that is a single expression stands on the line of its signature.</summary>
    private bool TryEmitExpressionBody(SourceWriter writer, string header, ExpressionWriter expressions)
    {
        int result = _program.Results[0];
        bool isSingle = !HasTwoResults && !Layout.HasLocals
            && (_program.Instructions[result].Comment is null || Layout.Constant(result) is not null);
        string line = $"{header} => {expressions.Value(result).Text};";
        if (!isSingle || writer.Column + line.Length > SourceWriter.LineLength)
        {
            return false;
        }

        writer.WriteLine(line);
        return true;
    }

    private void EmitBody(SourceWriter writer, KernelWidth width, ExpressionWriter expressions)
    {
        // The widths differ in their types only: the reasons stand in the first one.
        bool hasComments = ReferenceEquals(width, KernelWidth.Scalar);
        for (int i = 0; i < _program.Instructions.Count; i++)
        {
            KernelInstruction instruction = _program.Instructions[i];
            if (Layout.Local(i) is not { } local || instruction.Op == KernelOp.SecondResult)
            {
                continue;
            }

            if (expressions.IsScalarConstant(i))
            {
                continue;
            }

            // A constant's comment stands above its member.
            EmitComment(writer, hasComments && instruction.Op != KernelOp.Constant ? instruction.Comment : null);
            EmitStatement(writer, $"{TypeOf(instruction.Op, width)} {local} =", expressions.Definition(i));
        }

        if (HasTwoResults)
        {
            EmitResult(_program.Results[1], SecondParameter + " =");
        }

        EmitResult(_program.Results[0], "return");

        void EmitResult(int result, string target)
        {
            KernelInstruction instruction = _program.Instructions[result];
            if (hasComments && Layout.Local(result) is null && instruction.Op != KernelOp.Constant)
            {
                EmitComment(writer, instruction.Comment);
            }

            EmitStatement(writer, target, expressions.Value(result));
        }
    }

    private string TypeOf(KernelOp op, KernelWidth width)
        => op is KernelOp.LessThan or KernelOp.LessThanOrEqual or KernelOp.GreaterThan or KernelOp.GreaterThanOrEqual
            or KernelOp.EqualTo or KernelOp.And or KernelOp.Or
            ? width.ConditionTypeOf(_element)
            : width.TypeOf(_element);
}
