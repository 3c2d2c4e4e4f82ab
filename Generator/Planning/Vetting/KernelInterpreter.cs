using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Runs a kernel program in the arithmetic of its element type, one rounding an operation, so that a plan can see what
/// a form loses before any code is written.
/// </summary>
/// <remarks>
/// Planning is mostly this: tens of forms at a thousand inputs each. So it goes instruction by instruction over a block
/// of inputs, and what an instruction is gets decided once a block.
/// </remarks>
internal sealed class KernelInterpreter
{
    /// <summary>The most inputs of one run.</summary>
    public const int BlockLength = 64;

    private readonly KernelProgram _program;
    private readonly ElementType _elementType;
    private readonly SimulatedFunction?[] _functions;
    private readonly double[] _values;
    private readonly double[] _seconds;
    private readonly bool _isExact;
    private readonly int _stride;

    /// <summary>Prepares a program for many runs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="elementType">The type of its values.</param>
    /// <param name="isExact">Whether the functions that it calls are perfect, and not as wrong as they may be.</param>
    public KernelInterpreter(KernelProgram program, ElementType elementType, bool isExact = false)
        : this(program, elementType, isExact, BlockLength)
    {
    }

    private KernelInterpreter(KernelProgram program, ElementType elementType, bool isExact, int stride)
    {
        _stride = stride;
        _isExact = isExact;
        _program = program;
        _elementType = elementType;
        ReadOnlySpan<KernelInstruction> instructions = program.Instructions.AsSpan();
        _functions = new SimulatedFunction?[instructions.Length];
        Slots = new KernelSlots(program);
        _values = new double[Slots.Count * stride];
        bool needsSeconds = false;
        for (int i = 0; i < instructions.Length; i++)
        {
            _functions[i] = instructions[i].Function is { } name ? VectorFunctions.Simulate(name) : null;
            needsSeconds |= instructions[i].Op == KernelOp.SecondResult;
            if (instructions[i].Op == KernelOp.Constant)
            {
                Block(_values, i, stride).Fill(BitConverter.Int64BitsToDouble(instructions[i].Bits));
            }
        }

        _seconds = needsSeconds ? new double[_values.Length] : [];
    }

    /// <summary>The results of a program for one argument.</summary>
    public static double[] Run(KernelProgram program, ElementType elementType, double argument)
    {
        KernelInterpreter interpreter = new(program, elementType, isExact: false, stride: 1);
        interpreter.Run([argument]);
        double[] results = new double[program.Results.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = interpreter.ValuesOf(program.Results[i])[0];
        }

        return results;
    }

    /// <summary>The first results of a program for any number of arguments.</summary>
    public static double[] Run(KernelProgram program, ElementType elementType, ReadOnlySpan<double> arguments)
    {
        double[] results = new double[arguments.Length];
        foreach (KernelBlock block in new KernelInterpreter(program, elementType).RunInBlocks(arguments))
        {
            block.Results.CopyTo(results.AsSpan(block.Start));
        }

        return results;
    }

    /// <summary>Runs the program for any number of arguments, block by block.</summary>
    public KernelBlocks RunInBlocks(ReadOnlySpan<double> arguments) => new(this, arguments);

    /// <summary>Where the values of the instructions stand.</summary>
    public KernelSlots Slots { get; }

    /// <summary>The values that an instruction had in this run, until the last instruction that asks for them.</summary>
    public ReadOnlySpan<double> ValuesOf(int instruction) => Block(_values, instruction, _stride);

    /// <summary>The function that an instruction calls.</summary>
    public SimulatedFunction FunctionOf(int instruction) => _functions[instruction]!;

    /// <summary>The first results of the program for some arguments, <see cref="BlockLength"/> at most; valid until the next run.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReadOnlySpan<double> Run(ReadOnlySpan<double> arguments)
    {
        for (int i = 0; i < _functions.Length; i++)
        {
            Run(i, arguments);
        }

        return Block(_values, _program.Results[0], arguments.Length);
    }

    /// <summary>Runs one instruction; those before it have been run for the same arguments.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Run(int index, ReadOnlySpan<double> arguments)
    {
        KernelInstruction instruction = _program.Instructions[index];
        Span<double> results = Block(_values, index, arguments.Length);
        switch (instruction.Op)
        {
            case KernelOp.Argument:
                arguments.CopyTo(results);
                break;
            case KernelOp.Constant:
                break;
            case KernelOp.SecondResult:
                Block(_seconds, instruction.A, arguments.Length).CopyTo(results);
                break;
            case KernelOp.Call:
                Call(index, instruction, results);
                break;
            default:
                Compute(index, instruction, results);
                break;
        }
    }

    private Span<double> Block(double[] values, int instruction, int length) => values.AsSpan(Slots[instruction] * _stride, length);

    [MethodImpl(HotLoop.Optimized)]
    private void Call(int index, KernelInstruction instruction, Span<double> results)
    {
        SimulatedFunction function = _functions[index]!;
        ReadOnlySpan<double> a = Block(_values, instruction.A, results.Length);
        ReadOnlySpan<double> b = Block(_values, instruction.B, results.Length);
        Span<double> seconds = _seconds.Length > 0 ? Block(_seconds, index, results.Length) : default;
        for (int k = 0; k < results.Length; k++)
        {
            double ofB = instruction.B < 0 ? 0 : b[k];
            (double value, double second) = _isExact ? function.Exact(a[k], ofB, _elementType) : function.Evaluate(a[k], ofB, _elementType);
            results[k] = KernelBuilder.Round(value, _elementType);
            if (seconds.Length > 0)
            {
                seconds[k] = second;
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Compute(int index, KernelInstruction instruction, Span<double> results)
    {
        KernelOp op = instruction.Op;
        if (_elementType == ElementType.Single && _stride == BlockLength && ComputeSingles(index, instruction, results.Length))
        {
            return;
        }

        ReadOnlySpan<double> first = Block(_values, instruction.A, results.Length);
        ReadOnlySpan<double> second = Block(_values, instruction.B, results.Length);
        ReadOnlySpan<double> third = Block(_values, instruction.C, results.Length);
        for (int k = 0; k < results.Length; k++)
        {
            double a = first[k];
            double b = second[k];
            double value = op switch
            {
                KernelOp.Add => a + b,
                KernelOp.Subtract => a - b,
                KernelOp.Multiply => a * b,
                KernelOp.Divide => a / b,
                KernelOp.Negate => -a,
                KernelOp.FusedMultiplyAdd => FusedMultiplyAdd(a, b, third[k]),
                KernelOp.Abs => Math.Abs(a),
                KernelOp.Sqrt => Math.Sqrt(a),
                KernelOp.Min => a > b ? b : a,
                KernelOp.Max => a < b ? b : a,
                KernelOp.CopySign => IsNegative(a) == IsNegative(b) ? a : -a,
                KernelOp.LessThan => a < b ? 1 : 0,
                KernelOp.LessThanOrEqual => a <= b ? 1 : 0,
                KernelOp.GreaterThan => a > b ? 1 : 0,
                KernelOp.GreaterThanOrEqual => a >= b ? 1 : 0,
                KernelOp.EqualTo => a.Equals(b) && !double.IsNaN(a) ? 1 : 0,
                KernelOp.And => a != 0 && b != 0 ? 1 : 0,
                KernelOp.Or => a != 0 || b != 0 ? 1 : 0,
                KernelOp.Select => a != 0 ? b : third[k],
                _ => throw new InvalidOperationException($"The interpreter doesn't know the operation {op}."),
            };
            results[k] = KernelBuilder.Round(value, _elementType);
        }
    }

    /// <summary>The operations that forms are mostly made of, in whole vectors: what is past the arguments, nobody reads.</summary>
    private bool ComputeSingles(int index, KernelInstruction instruction, int length)
    {
        int whole = SingleArithmetic.WholeVectors(length);
        return SingleArithmetic.TryCompute(
            instruction.Op,
            Block(_values, instruction.A, whole),
            Block(_values, instruction.B, whole),
            Block(_values, instruction.C, whole),
            Block(_values, index, whole));
    }

    private static double FusedMultiplyAdd(double a, double b, double c)
    {
        DoubleDouble sum = DoubleDouble.Product(a, b) + c;
        double value = sum.High + sum.Low;

        // The parts of a zero have no sign of their own.
        return value == 0 ? (a * b) + c : value;
    }

    private static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
}
