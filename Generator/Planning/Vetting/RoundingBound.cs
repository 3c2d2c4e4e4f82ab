using System;
using System.Linq;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// What the roundings of a program, and the errors of the functions that it calls, may add up to at an input, to first
/// order: the sum of them all, each with its worst sign and size. It is rarely reached, but it tells where to look.
/// </summary>
internal sealed class RoundingBound
{
    private readonly KernelProgram _program;
    private readonly ElementType _elementType;
    private readonly double[] _values;
    private readonly double[] _seconds;
    private readonly double[] _bounds;
    private readonly SimulatedFunction?[] _functions;

    /// <summary>Prepares a program for many inputs.</summary>
    public RoundingBound(KernelProgram program, ElementType elementType)
    {
        _program = program;
        _elementType = elementType;
        _values = new double[program.Instructions.Count];
        _seconds = new double[_values.Length];
        _bounds = new double[_values.Length];
        _functions = [.. program.Instructions.Select(static i => i.Function is { } name ? VectorFunctions.Simulate(name) : null)];
    }

    /// <summary>The largest error at an input, in the unit of errors there.</summary>
    public double At(double input, ErrorUnits units)
    {
        ReadOnlySpan<KernelInstruction> instructions = _program.Instructions.AsSpan();
        for (int i = 0; i < instructions.Length; i++)
        {
            (double value, double bound, bool isExact) = instructions[i].Op == KernelOp.Call ? Call(i, instructions[i]) : Compute(instructions[i], input);
            _values[i] = KernelBuilder.Round(value, _elementType);
            _bounds[i] = isExact || value == 0 ? bound : bound + (FormVetting.Ulp(_values[i], _elementType) / 2);
        }

        int result = _program.Results[0];
        return _bounds[result] / units.At(input, _values[result]);
    }

    private (double Value, double Bound, bool IsExact) Compute(KernelInstruction instruction, double input)
    {
        double a = Operand(_values, instruction.A);
        double b = Operand(_values, instruction.B);
        double c = Operand(_values, instruction.C);
        double ofA = Operand(_bounds, instruction.A);
        double ofB = Operand(_bounds, instruction.B);
        double ofC = Operand(_bounds, instruction.C);
        return instruction.Op switch
        {
            KernelOp.Argument => (input, 0, true),
            KernelOp.Constant => (BitConverter.Int64BitsToDouble(instruction.Bits), 0, true),
            KernelOp.Add => (a + b, ofA + ofB, false),
            KernelOp.Subtract => (a - b, ofA + ofB, false),
            KernelOp.Multiply => (a * b, OfProduct(a, b, ofA, ofB), IsPowerOfTwo(a) || IsPowerOfTwo(b)),
            KernelOp.Divide => (a / b, (ofA + (Math.Abs(a / b) * ofB)) / Math.Abs(b), IsPowerOfTwo(b)),
            KernelOp.FusedMultiplyAdd => ((a * b) + c, OfProduct(a, b, ofA, ofB) + ofC, false),
            KernelOp.Sqrt => (Math.Sqrt(a), a > 0 ? ofA / (2 * Math.Sqrt(a)) : 0, false),
            KernelOp.Negate => (-a, ofA, true),
            KernelOp.Abs => (Math.Abs(a), ofA, true),
            KernelOp.Min => a > b ? (b, ofB, true) : (a, ofA, true),
            KernelOp.Max => a < b ? (b, ofB, true) : (a, ofA, true),
            KernelOp.CopySign => (b < 0 ? -Math.Abs(a) : Math.Abs(a), ofA, true),
            KernelOp.Select => a != 0 ? (b, ofB, true) : (c, ofC, true),
            KernelOp.LessThan => (a < b ? 1 : 0, 0, true),
            KernelOp.LessThanOrEqual => (a <= b ? 1 : 0, 0, true),
            KernelOp.GreaterThan => (a > b ? 1 : 0, 0, true),
            KernelOp.GreaterThanOrEqual => (a >= b ? 1 : 0, 0, true),
            KernelOp.EqualTo => (a.Equals(b) ? 1 : 0, 0, true),
            KernelOp.And => (a != 0 && b != 0 ? 1 : 0, 0, true),
            KernelOp.Or => (a != 0 || b != 0 ? 1 : 0, 0, true),
            KernelOp.SecondResult => (_seconds[instruction.A], 0, true),
            _ => throw new InvalidOperationException($"There is no bound for the operation {instruction.Op}."),
        };
    }

    private (double Value, double Bound, bool IsExact) Call(int index, KernelInstruction instruction)
    {
        const double Step = 1e-6;
        double a = Operand(_values, instruction.A);
        double b = Operand(_values, instruction.B);

        // As double's: without the errors by which float's are disturbed.
        (double value, _seconds[index]) = _functions[index]!.Evaluate(a, b, ElementType.Double);
        double moved = _functions[index]!.Evaluate(a * (1 + Step), b, ElementType.Double).First;
        double slope = a == 0 ? 1 : Math.Abs((moved - value) / (a * Step));
        double own = VectorFunctions.UlpBound(instruction.Function!) * FormVetting.Ulp(KernelBuilder.Round(value, _elementType), _elementType);
        return (value, own + (double.IsNaN(slope) ? 0 : slope * Operand(_bounds, instruction.A)), true);
    }

    private static double OfProduct(double a, double b, double ofA, double ofB) => (Math.Abs(a) * ofB) + (Math.Abs(b) * ofA);

    private static double Operand(double[] values, int index) => index < 0 ? 0 : values[index];

    // Of a number of the element type the lowest bits are zero anyway, so all of the fraction are.
    private static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFFL) == 0;
}
