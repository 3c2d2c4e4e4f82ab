using System;
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

    /// <summary>Prepares a program for many runs.</summary>
    public KernelInterpreter(KernelProgram program, ElementType elementType)
    {
        _program = program;
        _elementType = elementType;
        ReadOnlySpan<KernelInstruction> instructions = program.Instructions.AsSpan();
        _functions = new SimulatedFunction?[instructions.Length];
        _values = new double[instructions.Length * BlockLength];
        bool needsSeconds = false;
        for (int i = 0; i < instructions.Length; i++)
        {
            _functions[i] = instructions[i].Function is { } name ? VectorFunctions.Simulate(name) : null;
            needsSeconds |= instructions[i].Op == KernelOp.SecondResult;
        }

        _seconds = needsSeconds ? new double[_values.Length] : [];
    }

    /// <summary>The results of a program for one argument.</summary>
    public static double[] Run(KernelProgram program, ElementType elementType, double argument)
    {
        KernelInterpreter interpreter = new(program, elementType);
        interpreter.Run([argument]);
        double[] results = new double[program.Results.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = interpreter._values[program.Results[i] * BlockLength];
        }

        return results;
    }

    /// <summary>The first results of a program for any number of arguments.</summary>
    public static double[] Run(KernelProgram program, ElementType elementType, ReadOnlySpan<double> arguments)
    {
        KernelInterpreter interpreter = new(program, elementType);
        double[] results = new double[arguments.Length];
        for (int start = 0; start < results.Length; start += BlockLength)
        {
            int length = Math.Min(BlockLength, results.Length - start);
            interpreter.Run(arguments.Slice(start, length)).CopyTo(results.AsSpan(start));
        }

        return results;
    }

    /// <summary>The first results of the program for some arguments, <see cref="BlockLength"/> at most; valid until the next run.</summary>
    public ReadOnlySpan<double> Run(ReadOnlySpan<double> arguments)
    {
        ReadOnlySpan<KernelInstruction> instructions = _program.Instructions.AsSpan();
        for (int i = 0; i < instructions.Length; i++)
        {
            KernelInstruction instruction = instructions[i];
            Span<double> results = Block(_values, i, arguments.Length);
            switch (instruction.Op)
            {
                case KernelOp.Argument:
                    arguments.CopyTo(results);
                    break;
                case KernelOp.Constant:
                    results.Fill(BitConverter.Int64BitsToDouble(instruction.Bits));
                    break;
                case KernelOp.SecondResult:
                    Block(_seconds, instruction.A, arguments.Length).CopyTo(results);
                    break;
                case KernelOp.Call:
                    Call(i, instruction, results);
                    break;
                default:
                    Compute(instruction, results);
                    break;
            }

        }

        return Block(_values, _program.Results[0], arguments.Length);
    }

    // An operand that isn't there reads the first value, which nobody looks at.
    private static Span<double> Block(double[] values, int instruction, int length) =>
        values.AsSpan(Math.Max(instruction, 0) * BlockLength, length);

    private void Call(int index, KernelInstruction instruction, Span<double> results)
    {
        SimulatedFunction function = _functions[index]!;
        ReadOnlySpan<double> a = Block(_values, instruction.A, results.Length);
        ReadOnlySpan<double> b = Block(_values, instruction.B, results.Length);
        for (int k = 0; k < results.Length; k++)
        {
            (double value, double second) = function.Evaluate(a[k], instruction.B < 0 ? 0 : b[k], _elementType);
            results[k] = KernelBuilder.Round(value, _elementType);
            if (_seconds.Length > 0)
            {
                _seconds[(index * BlockLength) + k] = second;
            }
        }
    }

    private void Compute(KernelInstruction instruction, Span<double> results)
    {
        KernelOp op = instruction.Op;
        ReadOnlySpan<double> first = Block(_values, instruction.A, results.Length);
        ReadOnlySpan<double> second = Block(_values, instruction.B, results.Length);
        ReadOnlySpan<double> third = Block(_values, instruction.C, results.Length);
        if (_elementType == ElementType.Single && ComputeSingles(op, first, second, third, results))
        {
            return;
        }

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

    // The four operations that forms are mostly made of, in loops of their own.
    private static bool ComputeSingles(KernelOp op, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> results)
    {
        a = a.Slice(0, results.Length);
        b = b.Slice(0, results.Length);
        c = c.Slice(0, results.Length);
        switch (op)
        {
            case KernelOp.Add:
                for (int k = 0; k < results.Length; k++)
                {
                    results[k] = (float)(a[k] + b[k]);
                }

                return true;
            case KernelOp.Subtract:
                for (int k = 0; k < results.Length; k++)
                {
                    results[k] = (float)(a[k] - b[k]);
                }

                return true;
            case KernelOp.Multiply:
                for (int k = 0; k < results.Length; k++)
                {
                    results[k] = (float)(a[k] * b[k]);
                }

                return true;
            case KernelOp.FusedMultiplyAdd:
                // The product of two floats is exact in double.
                for (int k = 0; k < results.Length; k++)
                {
                    results[k] = (float)((a[k] * b[k]) + c[k]);
                }

                return true;
            default:
                return false;
        }
    }

    private static double FusedMultiplyAdd(double a, double b, double c)
    {
        DoubleDouble sum = DoubleDouble.Product(a, b) + c;
        return sum.High + sum.Low;
    }

    private static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
}
