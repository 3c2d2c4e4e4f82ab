using System;
using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// How a program is laid out as statements: which values become locals, which are nested into the expression that
/// uses them, and what everything is called. Alike in all widths, so that they can be read side by side.
/// </summary>
internal sealed class KernelLayout
{
    // A statement's indentation, type, name and punctuation take the rest of the line.
    private const int MaximumExpression = 78;

    private readonly KernelProgram _program;
    private readonly int[] _uses;
    private readonly string?[] _locals;
    private readonly string?[] _constants;
    private readonly string?[] _literals;
    private readonly NameScope _localNames;
    private readonly Dictionary<int, int> _seconds = [];

    private KernelLayout(KernelProgram program, ElementType elementType, string argument)
    {
        int count = program.Instructions.Count;
        _program = program;
        ElementType = elementType;
        Argument = Identifiers.Escape(argument);
        _uses = new int[count];
        _locals = new string?[count];
        _constants = new string?[count];
        _literals = new string?[count];
        _localNames = new NameScope(argument, KernelEmitter.SecondParameter);
    }

    public ElementType ElementType { get; }

    /// <summary>The parameter's name.</summary>
    public string Argument { get; }

    /// <param name="program">The program.</param>
    /// <param name="elementType">The type of its values.</param>
    /// <param name="argument">The parameter's name, where the program gives none.</param>
    public static KernelLayout Of(KernelProgram program, ElementType elementType, string argument)
    {
        string name = argument;
        foreach (KernelInstruction instruction in program.Instructions)
        {
            if (instruction is { Op: KernelOp.Argument, Name: { } given })
            {
                name = Identifiers.Local(given);
            }
        }

        var layout = new KernelLayout(program, elementType, name);
        layout.CountUses();
        layout.NameConstants();
        layout.NameLocals();
        return layout;
    }

    /// <summary>Whether there is any local variable.</summary>
    public bool HasLocals => Array.Exists(_locals, local => local is not null);

    /// <summary>Whether anything uses the instruction.</summary>
    public bool IsUsed(int index) => _uses[index] > 0;

    /// <summary>The local variable that holds the value, or <see langword="null"/> if it is nested.</summary>
    public string? Local(int index) => _locals[index];

    /// <summary>The constant's member, or <see langword="null"/> if it is written as a literal.</summary>
    public string? Constant(int index) => _constants[index];

    /// <summary>A constant's literal: one for all widths, since it takes its time to find the fewest digits.</summary>
    public string Literal(int index) => _literals[index] ??= CSharpLiteral.Of(_program.Instructions[index].Bits, ElementType);

    /// <summary>Whether the instruction is a call of which both results are taken.</summary>
    public bool HasSecondResult(int call) => SecondResultOf(call) >= 0;

    /// <summary>The instruction that takes the call's second result, or -1.</summary>
    public int SecondResultOf(int call) => _seconds.TryGetValue(call, out int second) ? second : -1;

    private static IEnumerable<int> Operands(KernelInstruction instruction)
    {
        if (instruction.A >= 0)
        {
            yield return instruction.A;
        }

        if (instruction.B >= 0)
        {
            yield return instruction.B;
        }

        if (instruction.C >= 0)
        {
            yield return instruction.C;
        }
    }

    private static string SuggestedName(KernelInstruction instruction)
        => instruction.Name ?? instruction.Op switch
        {
            KernelOp.Add => "sum",
            KernelOp.Subtract => "difference",
            KernelOp.Multiply => "product",
            KernelOp.Divide => "quotient",
            KernelOp.Negate => "negated",
            KernelOp.FusedMultiplyAdd => "sum",
            KernelOp.Abs or KernelOp.CopySign => "magnitude",
            KernelOp.Sqrt => "root",
            KernelOp.Min or KernelOp.Max => "clamped",
            KernelOp.Select => "selected",
            KernelOp.Call => instruction.Function!,
            KernelOp.SecondResult => "second",
            KernelOp.LessThan or KernelOp.LessThanOrEqual => "isBelow",
            KernelOp.GreaterThan or KernelOp.GreaterThanOrEqual => "isAbove",
            _ => "condition",
        };

    /// <summary>From the results backwards: what nothing needs is not written.</summary>
    private void CountUses()
    {
        foreach (int result in _program.Results)
        {
            _uses[result]++;
        }

        for (int i = _uses.Length - 1; i >= 0; i--)
        {
            if (_uses[i] > 0)
            {
                KernelInstruction instruction = _program.Instructions[i];
                foreach (int operand in Operands(instruction))
                {
                    _uses[operand]++;
                }

                if (instruction.Op == KernelOp.SecondResult)
                {
                    // From behind: of several the first is left.
                    _seconds[instruction.A] = i;
                }
            }
        }
    }

    private void NameConstants()
    {
        var names = new NameScope(
            "Unroll", "Invoke", "Math", "VectorMath", "Vector128", "Vector256", "Vector512", "MethodImpl", "MethodImplOptions");
        for (int i = 0; i < _constants.Length; i++)
        {
            KernelInstruction instruction = _program.Instructions[i];
            if (instruction is { Op: KernelOp.Constant, Name: { } name } && IsUsed(i))
            {
                // Reserved among the locals too: in a script without cases both have the same name.
                _constants[i] = _localNames.Add(names.Add(Identifiers.Constant(name)));
            }
        }
    }

    private void NameLocals()
    {
        var expressions = new ExpressionWriter(_program, this, KernelWidth.Vector512);
        for (int i = 0; i < _locals.Length; i++)
        {
            if (!IsUsed(i))
            {
                continue;
            }

            if (NeedsLocal(i))
            {
                MakeLocal(i);
            }

            while (expressions.Definition(i).Text.Length > MaximumExpression && LongestNested(i, expressions) is int operand and >= 0)
            {
                MakeLocal(operand);
            }
        }
    }

    private bool NeedsLocal(int index)
    {
        KernelInstruction instruction = _program.Instructions[index];
        switch (instruction.Op)
        {
            case KernelOp.Argument:
                return false;
            case KernelOp.Constant:
                return instruction.Name is not null && _uses[index] > 1;
            case KernelOp.SecondResult:
                return SecondResultOf(instruction.A) == index;
            case KernelOp.Call when HasSecondResult(index):
                return true;
            default:
                // A result that nothing else uses is returned as it is, even if it has a name.
                return _uses[index] > 1 || (!IsResult(index) && (instruction.Name is not null || instruction.Comment is not null));
        }
    }

    private bool IsResult(int index)
    {
        foreach (int result in _program.Results)
        {
            if (result == index)
            {
                return true;
            }
        }

        return false;
    }

    private void MakeLocal(int index)
        => _locals[index] = _localNames.Add(Identifiers.Local(SuggestedName(_program.Instructions[index])));

    private int LongestNested(int index, ExpressionWriter expressions)
    {
        int longest = -1;
        int length = 0;
        foreach (int operand in Operands(_program.Instructions[index]))
        {
            bool isNested = _locals[operand] is null && _program.Instructions[operand].Op is not (KernelOp.Constant or KernelOp.Argument);
            if (isNested && expressions.Value(operand).Text.Length > length)
            {
                longest = operand;
                length = expressions.Value(operand).Text.Length;
            }
        }

        return longest;
    }
}
