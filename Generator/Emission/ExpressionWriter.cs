using System;
using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>Writes a program's values as C# expressions in one width.</summary>
internal sealed class ExpressionWriter(KernelProgram program, KernelLayout layout, KernelWidth width)
{
    private readonly string _element = ElementNames.Keyword(layout.ElementType);

    /// <summary>The value as an operand: its local's name if it has one, otherwise its whole expression.</summary>
    public Operand Value(int index)
        => layout.Local(index) is { } local && !IsScalarConstant(index) ? Operand.Primary(local) : Definition(index);

    /// <summary>Whether the value is a constant that needs no local because nothing has to be broadcast.</summary>
    public bool IsScalarConstant(int index)
        => program.Instructions[index].Op == KernelOp.Constant && ReferenceEquals(width, KernelWidth.Scalar);

    /// <summary>The expression that computes the value.</summary>
    public Operand Definition(int index)
    {
        KernelInstruction instruction = program.Instructions[index];
        switch (instruction.Op)
        {
            case KernelOp.Constant:
                return width.Constant(layout.Constant(index) ?? layout.Literal(index), _element);
            case KernelOp.Argument:
                return Operand.Primary(layout.Argument);
            case KernelOp.Add:
                return Binary(Precedence.Additive, instruction, "+");
            case KernelOp.Subtract:
                return Binary(Precedence.Additive, instruction, "-");
            case KernelOp.Multiply:
                return Binary(Precedence.Multiplicative, instruction, "*");
            case KernelOp.Divide:
                return Binary(Precedence.Multiplicative, instruction, "/");
            case KernelOp.Negate when Nested(instruction.A, KernelOp.Abs) is { } magnitude:
                return Operand.Primary($"VectorMath.NegatedAbs({Value(magnitude.A).Text})");
            case KernelOp.Negate:
                return Operand.Unary("-" + Value(instruction.A).In(Precedence.Primary));
            case KernelOp.Abs:
                return width.Abs(Value(instruction.A));
            case KernelOp.Sqrt:
                return width.Sqrt(Value(instruction.A), layout.ElementType);
            case KernelOp.LessThan:
            case KernelOp.LessThanOrEqual:
            case KernelOp.GreaterThan:
            case KernelOp.GreaterThanOrEqual:
            case KernelOp.EqualTo:
                return width.Compare(instruction.Op, Value(instruction.A), Value(instruction.B), _element);
            case KernelOp.And:
                return Combination(Precedence.And, instruction, "&");
            case KernelOp.Or:
                return Combination(Precedence.Or, instruction, "|");
            case KernelOp.Select:
                return width.Select(Value(instruction.A), Value(instruction.B), Value(instruction.C));
            case KernelOp.FusedMultiplyAdd when Nested(instruction.A, KernelOp.Negate) is { } negated:
                return Call("NegatedMultiplyAdd", instruction with { A = negated.A });
            case KernelOp.FusedMultiplyAdd:
            case KernelOp.Min:
            case KernelOp.Max:
            case KernelOp.CopySign:
                return Call(instruction.Op.ToString(), instruction);
            case KernelOp.Call:
                return Call(instruction.Function!, instruction, layout.SecondResultOf(index));
            case KernelOp.SecondResult:
                return Operand.Primary(layout.Local(layout.SecondResultOf(instruction.A))!);
            default:
                throw new NotSupportedException($"The operation {instruction.Op} has no C# form.");
        }
    }

    /// <summary>
    /// The operand's instruction, if it is of that operation and written in place: then both are one instruction of the
    /// machine. The JIT doesn't see that by itself.
    /// </summary>
    private KernelInstruction? Nested(int index, KernelOp op)
        => program.Instructions[index] is { } operand && operand.Op == op && layout.Local(index) is null ? operand : null;

    private Operand Binary(Precedence precedence, KernelInstruction instruction, string symbol)
        => Operand.Binary(precedence, Value(instruction.A), symbol, Value(instruction.B));

    /// <summary>Conditions are put in parentheses: few readers know how &amp; and | bind.</summary>
    private Operand Combination(Precedence precedence, KernelInstruction instruction, string symbol)
        => new(
            Value(instruction.A).In(Precedence.Additive) + " " + symbol + " " + Value(instruction.B).In(Precedence.Additive),
            precedence);

    private Operand Call(string function, KernelInstruction instruction, int second = -1)
    {
        var arguments = new List<string>();
        foreach (int operand in new[] { instruction.A, instruction.B, instruction.C })
        {
            if (operand >= 0)
            {
                arguments.Add(Value(operand).Text);
            }
        }

        if (second >= 0 || (instruction.Op == KernelOp.Call && VectorFunctions.HasSecondResult(function)))
        {
            string? local = second >= 0 ? layout.Local(second) : null;
            arguments.Add($"out {width.TypeOf(_element)} {local ?? "_"}");
        }

        return Operand.Primary($"VectorMath.{function}({string.Join(", ", arguments)})");
    }
}
