using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Models;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>
/// Makes kernel programs: equal instructions are made once, constants are rounded to the element type, and operations
/// that change nothing are left out.
/// </summary>
internal sealed class KernelBuilder
{
    private readonly List<KernelInstruction> _instructions = [];
    private readonly Dictionary<KernelInstruction, int> _indices = [];

    public KernelBuilder(ElementType elementType)
    {
        ElementType = elementType;
        Argument = Intern(new KernelInstruction(KernelOp.Argument));
        Input = Argument;
    }

    /// <summary>The type to which constants are rounded.</summary>
    public ElementType ElementType { get; }

    /// <summary>The index of the argument.</summary>
    public int Argument { get; }

    /// <summary>The value that stands for the variable: the argument, or its absolute value for a symmetric function.</summary>
    public int Input { get; set; }

    /// <summary>Whether calls are of the fast forms of functions, where there are such.</summary>
    public bool CallsFast { get; set; }

    /// <summary>The value rounded to the element type.</summary>
    public static double Round(double value, ElementType elementType) =>
        elementType == ElementType.Single ? (float)value : value;

    /// <summary>What a number loses when it is rounded to the element type; nothing that could be told where it overflows.</summary>
    public static double RoundingError(BigRational value, ElementType elementType)
    {
        double rounded = Round(value.ToDouble(), elementType);
        return double.IsInfinity(rounded) ? 0 : (value - BigRational.FromDouble(rounded)).ToDouble();
    }

    /// <summary>The least number of the element type above a finite one.</summary>
    public static double Above(double value, ElementType elementType) => -Below(-value, elementType);

    /// <summary>The greatest number of the element type below a finite one.</summary>
    public static double Below(double value, ElementType elementType)
    {
        // A float's last place is the 29th of a double's, but for subnormal ones and their neighbour.
        return elementType == ElementType.Double ? Neighbours.Below(value)
            : Math.Abs(value) > ErrorUnits.SmallestNormal(elementType) ? Neighbours.At(Neighbours.Place(value) - (1L << 29))
            : value - float.Epsilon;
    }

    /// <summary>A constant. One with a name is another than a nameless one of the same value.</summary>
    public int Constant(double value, string? name = null) => Intern(new KernelInstruction(
        KernelOp.Constant,
        Bits: BitConverter.DoubleToInt64Bits(Round(value, ElementType)),
        Name: name));

    /// <summary>Gives a computed value the name, and the comment, that a reader sees.</summary>
    public int Describe(int index, string? name = null, string? comment = null)
    {
        KernelInstruction instruction = _instructions[index];
        if (instruction.Op is KernelOp.Constant or KernelOp.Argument)
        {
            return index;
        }

        _instructions[index] = instruction with { Name = instruction.Name ?? name, Comment = instruction.Comment ?? comment };
        return index;
    }

    public int Add(int a, int b) =>
        IsConstant(a, 0) ? b
        : IsConstant(b, 0) ? a
        : _instructions[b].Op == KernelOp.Negate ? Subtract(a, _instructions[b].A)
        : _instructions[a].Op == KernelOp.Negate ? Subtract(b, _instructions[a].A)
        : Intern(new KernelInstruction(KernelOp.Add, a, b));

    public int Subtract(int a, int b) =>
        IsConstant(b, 0) ? a
        : IsConstant(a, 0) ? Negate(b)
        : _instructions[b].Op == KernelOp.Negate ? Add(a, _instructions[b].A)
        : Intern(new KernelInstruction(KernelOp.Subtract, a, b));

    public int Multiply(int a, int b) =>
        IsConstant(a, 1) ? b
        : IsConstant(b, 1) ? a
        : IsConstant(a, -1) ? Negate(b)
        : IsConstant(b, -1) ? Negate(a)
        : IsConstant(a, 0) ? a
        : IsConstant(b, 0) ? b
        : Intern(new KernelInstruction(KernelOp.Multiply, a, b));

    public int Divide(int a, int b) =>
        IsConstant(b, 1) ? a
        : IsPowerOfTwo(b) && IsPowerOfTwo(Constant(1 / ValueOf(b))) ? Multiply(a, Constant(1 / ValueOf(b)))
        : Intern(new KernelInstruction(KernelOp.Divide, a, b));

    public int Negate(int a) => _instructions[a].Op switch
    {
        KernelOp.Negate => _instructions[a].A,
        KernelOp.Constant => Constant(-ValueOf(a)),
        _ => Intern(new KernelInstruction(KernelOp.Negate, a)),
    };

    /// <summary>a·b + c, rounded once.</summary>
    public int FusedMultiplyAdd(int a, int b, int c) =>
        IsConstant(a, 0) || IsConstant(b, 0) ? c
        : IsConstant(a, 1) ? Add(b, c)
        : IsConstant(b, 1) ? Add(a, c)
        : IsConstant(a, -1) ? Subtract(c, b)
        : IsConstant(b, -1) ? Subtract(c, a)
        : IsConstant(c, 0) ? Multiply(a, b)
        : Intern(new KernelInstruction(KernelOp.FusedMultiplyAdd, a, b, c));

    public int Abs(int a) => _instructions[a].Op == KernelOp.Negate ? Abs(_instructions[a].A) : Intern(new KernelInstruction(KernelOp.Abs, a));

    public int Sqrt(int a) => Intern(new KernelInstruction(KernelOp.Sqrt, a));

    public int Min(int a, int b) => Intern(new KernelInstruction(KernelOp.Min, a, b));

    public int Max(int a, int b) => Intern(new KernelInstruction(KernelOp.Max, a, b));

    /// <summary>The value cut off at ±bound; NaN goes through.</summary>
    public int Clamp(int a, double bound) => Min(Max(a, Constant(-bound)), Constant(bound));

    public int CopySign(int magnitude, int sign) => Intern(new KernelInstruction(KernelOp.CopySign, magnitude, sign));

    public int Compare(KernelOp op, int a, int b) => Intern(new KernelInstruction(op, a, b));

    public int Or(int a, int b) => Intern(new KernelInstruction(KernelOp.Or, a, b));

    public int Select(int condition, int then, int otherwise) =>
        then == otherwise ? then : Intern(new KernelInstruction(KernelOp.Select, condition, then, otherwise));

    public int Call(string function, int a) => Intern(new KernelInstruction(
        KernelOp.Call,
        a,
        Function: CallsFast ? VectorFunctions.FastFormOf(function, ElementType) : function));

    public int Call(string function, int a, int b) => Intern(new KernelInstruction(KernelOp.Call, a, b, Function: function));

    public int SecondResult(int call) => Intern(new KernelInstruction(KernelOp.SecondResult, call));

    /// <summary>The program with these results: what they don't need is left out.</summary>
    public KernelProgram Build(params int[] results)
    {
        bool[] needed = new bool[_instructions.Count];
        foreach (int result in results)
        {
            needed[result] = true;
        }

        for (int i = needed.Length - 1; i >= 0; i--)
        {
            KernelInstruction instruction = _instructions[i];
            foreach (int operand in (ReadOnlySpan<int>)[instruction.A, instruction.B, instruction.C])
            {
                if (needed[i] && operand >= 0)
                {
                    needed[operand] = true;
                }
            }
        }

        int[] map = new int[needed.Length];
        List<KernelInstruction> kept = [];
        for (int i = 0; i < needed.Length; i++)
        {
            if (needed[i])
            {
                KernelInstruction instruction = _instructions[i];
                map[i] = kept.Count;
                kept.Add(instruction with
                {
                    A = instruction.A < 0 ? -1 : map[instruction.A],
                    B = instruction.B < 0 ? -1 : map[instruction.B],
                    C = instruction.C < 0 ? -1 : map[instruction.C],
                });
            }
        }

        return new KernelProgram(
            new EquatableArray<KernelInstruction>(kept.ToArray()),
            new EquatableArray<int>(Array.ConvertAll(results, r => map[r])));
    }

    /// <summary>Whether a value is a constant of magnitude 2ⁿ: multiplying by it rounds nothing.</summary>
    public bool IsPowerOfTwo(int index) =>
        _instructions[index].Op == KernelOp.Constant
        && (_instructions[index].Bits & 0xFFFFFFFFFFFFF) == 0
        && ValueOf(index) is not 0
        && !double.IsInfinity(ValueOf(index));

    /// <summary>Whether a value is known to be in [0, 1]: an exponential of what isn't positive, or a product of such.</summary>
    public bool IsInUnitInterval(int index) => _instructions[index] switch
    {
        { Op: KernelOp.Call } call => call.Function is VectorFunctions.ExpNonPositive or VectorFunctions.ExpNonPositiveFast,
        { Op: KernelOp.Multiply } product => IsInUnitInterval(product.A) && IsInUnitInterval(product.B),
        _ => false,
    };

    /// <summary>
    /// Whether a value never falls (1), never rises (-1) or never changes (0) as the input grows, because each operation on the way to it is
    /// one with a constant: rounding keeps the order. Otherwise <see langword="null"/>.
    /// </summary>
    public int? DirectionOf(int index)
    {
        KernelInstruction instruction = _instructions[index];
        return index == Input ? 1 : instruction.Op switch
        {
            KernelOp.Constant => 0,
            KernelOp.Add when IsConstant(instruction.B) => DirectionOf(instruction.A),
            KernelOp.Add when IsConstant(instruction.A) => DirectionOf(instruction.B),
            KernelOp.Subtract when IsConstant(instruction.B) => DirectionOf(instruction.A),
            KernelOp.Subtract when IsConstant(instruction.A) => -DirectionOf(instruction.B),
            KernelOp.Negate => -DirectionOf(instruction.A),
            KernelOp.Multiply or KernelOp.Divide when IsConstant(instruction.B) => Math.Sign(ValueOf(instruction.B)) * DirectionOf(instruction.A),
            KernelOp.Multiply when IsConstant(instruction.A) => Math.Sign(ValueOf(instruction.A)) * DirectionOf(instruction.B),
            KernelOp.FusedMultiplyAdd when IsConstant(instruction.C) && IsConstant(instruction.A) =>
                Math.Sign(ValueOf(instruction.A)) * DirectionOf(instruction.B),
            KernelOp.FusedMultiplyAdd when IsConstant(instruction.C) && IsConstant(instruction.B) =>
                Math.Sign(ValueOf(instruction.B)) * DirectionOf(instruction.A),
            KernelOp.Min or KernelOp.Max when IsConstant(instruction.B) => DirectionOf(instruction.A),
            _ => null,
        };
    }

    private bool IsConstant(int index) => _instructions[index].Op == KernelOp.Constant;

    private bool IsConstant(int index, double value) =>
        _instructions[index].Op == KernelOp.Constant && ValueOf(index).Equals(value);

    private double ValueOf(int index) => BitConverter.Int64BitsToDouble(_instructions[index].Bits);

    // The names and comments that Describe gives don't make an instruction another one: they come afterwards.
    private int Intern(KernelInstruction instruction)
    {
        if (!_indices.TryGetValue(instruction, out int index))
        {
            index = _instructions.Count;
            _instructions.Add(instruction);
            _indices.Add(instruction, index);
        }

        return index;
    }
}
