using System;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// What the roundings of a program, and the errors of the functions that it calls, may add up to at an input, to first
/// order: the sum of them all, each with its worst sign and size. It is rarely reached, but it tells where to look.
/// </summary>
/// <remarks>Like the interpreter, it goes instruction by instruction over a block of inputs.</remarks>
internal sealed class RoundingBound
{
    private readonly KernelProgram _program;
    private readonly ElementType _elementType;
    private readonly KernelInterpreter _interpreter;
    private readonly double[] _bounds;

    // From a value's exponent to that of half its last place, and the least that there is.
    private readonly long _shift;
    private readonly long _leastExponent;
    private readonly double _leastHalfUlp;

    private readonly bool _countsCalls;

    /// <summary>Prepares a program for many inputs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="elementType">The type of its values.</param>
    /// <param name="countsCalls">Whether the functions that it calls have errors of their own, beside the last rounding.</param>
    public RoundingBound(KernelProgram program, ElementType elementType, bool countsCalls = true)
    {
        _countsCalls = countsCalls;
        _program = program;
        _elementType = elementType;
        _interpreter = new KernelInterpreter(program, elementType, isExact: true);
        _bounds = new double[_interpreter.Slots.Count * KernelInterpreter.BlockLength];
        _shift = (elementType == ElementType.Single ? 24L : 53L) << 52;
        _leastHalfUlp = FormVetting.Ulp(0, elementType) / 2;
        _leastExponent = Math.Max(BitConverter.DoubleToInt64Bits(ErrorUnits.SmallestNormal(elementType)) - (1L << 52), _shift);
    }

    /// <summary>The largest errors at inputs, in the unit of errors at each.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public double[] At(double[] inputs, ErrorUnits units)
    {
        double[] largest = new double[inputs.Length];
        for (int start = 0; start < inputs.Length; start += KernelInterpreter.BlockLength)
        {
            ReadOnlySpan<double> block = inputs.AsSpan(start, Math.Min(KernelInterpreter.BlockLength, inputs.Length - start));
            ReadOnlySpan<KernelInstruction> instructions = _program.Instructions.AsSpan();
            for (int i = 0; i < instructions.Length; i++)
            {
                _interpreter.Run(i, block);
                Bound(i, instructions[i], block.Length);
            }

            ReadOnlySpan<double> bounds = BoundsOf(_program.Results[0], block.Length);
            ReadOnlySpan<double> results = ValuesOf(_program.Results[0], block.Length);
            for (int k = 0; k < block.Length; k++)
            {
                largest[start + k] = bounds[k] / units.At(block[k], results[k]);
            }
        }

        return largest;
    }

    private Span<double> BoundsOf(int instruction, int length) =>
        _bounds.AsSpan(_interpreter.Slots[instruction] * KernelInterpreter.BlockLength, length);

    private ReadOnlySpan<double> ValuesOf(int instruction, int length) => _interpreter.ValuesOf(instruction).Slice(0, length);

    [MethodImpl(HotLoop.Optimized)]
    private void Bound(int index, KernelInstruction instruction, int length)
    {
        Span<double> bounds = BoundsOf(index, length);
        ReadOnlySpan<double> values = ValuesOf(index, length);
        ReadOnlySpan<double> a = ValuesOf(instruction.A, length);
        ReadOnlySpan<double> b = ValuesOf(instruction.B, length);
        ReadOnlySpan<double> ofA = BoundsOf(instruction.A, length);
        ReadOnlySpan<double> ofB = BoundsOf(instruction.B, length);
        ReadOnlySpan<double> ofC = BoundsOf(instruction.C, length);
        switch (instruction.Op)
        {
            case KernelOp.Call:
                BoundCall(index, instruction, length);
                break;
            case KernelOp.Add or KernelOp.Subtract:
                for (int k = 0; k < length; k++)
                {
                    bounds[k] = ofA[k] + ofB[k] + HalfUlp(values[k]);
                }

                break;
            case KernelOp.Multiply:
                for (int k = 0; k < length; k++)
                {
                    bounds[k] = OfProduct(a[k], b[k], ofA[k], ofB[k]) + (IsPowerOfTwo(a[k]) || IsPowerOfTwo(b[k]) ? 0 : HalfUlp(values[k]));
                }

                break;
            case KernelOp.Divide:
                for (int k = 0; k < length; k++)
                {
                    double own = IsPowerOfTwo(b[k]) ? 0 : HalfUlp(values[k]);
                    bounds[k] = ((ofA[k] + (Math.Abs(a[k] / b[k]) * ofB[k])) / Math.Abs(b[k])) + own;
                }

                break;
            case KernelOp.FusedMultiplyAdd:
                for (int k = 0; k < length; k++)
                {
                    bounds[k] = OfProduct(a[k], b[k], ofA[k], ofB[k]) + ofC[k] + HalfUlp(values[k]);
                }

                break;
            case KernelOp.Sqrt:
                for (int k = 0; k < length; k++)
                {
                    bounds[k] = (a[k] > 0 ? ofA[k] / (2 * Math.Sqrt(a[k])) : 0) + HalfUlp(values[k]);
                }

                break;
            case KernelOp.Negate or KernelOp.Abs or KernelOp.CopySign:
                ofA.CopyTo(bounds);
                break;
            case KernelOp.Min or KernelOp.Max:
                for (int k = 0; k < length; k++)
                {
                    bool isSecond = instruction.Op == KernelOp.Min ? a[k] > b[k] : a[k] < b[k];
                    bounds[k] = isSecond ? ofB[k] : ofA[k];
                }

                break;
            case KernelOp.Select:
                for (int k = 0; k < length; k++)
                {
                    bounds[k] = a[k] != 0 ? ofB[k] : ofC[k];
                }

                break;
            default:
                // The argument, constants and conditions; what a second result lacks is counted with the first.
                bounds.Clear();
                break;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void BoundCall(int index, KernelInstruction instruction, int length)
    {
        const double Step = 1e-6;
        SimulatedFunction function = _interpreter.FunctionOf(index);
        double promised = _countsCalls ? VectorFunctions.UlpBound(instruction.Function!) : 0.5;
        Span<double> bounds = BoundsOf(index, length);
        ReadOnlySpan<double> values = ValuesOf(index, length);
        ReadOnlySpan<double> a = ValuesOf(instruction.A, length);
        ReadOnlySpan<double> b = ValuesOf(instruction.B, length);
        ReadOnlySpan<double> ofA = BoundsOf(instruction.A, length);
        for (int k = 0; k < length; k++)
        {
            double carried = 0;
            if (ofA[k] > 0)
            {
                double second = instruction.B < 0 ? 0 : b[k];
                double value = function.Exact(a[k], second, _elementType).First;
                double moved = function.Exact(a[k] * (1 + Step), second, _elementType).First;
                double slope = a[k] == 0 ? 1 : Math.Abs((moved - value) / (a[k] * Step));
                carried = double.IsNaN(slope) ? 0 : slope * ofA[k];
            }

            bounds[k] = (promised * FormVetting.Ulp(values[k], _elementType)) + carried;
        }
    }

    // Zero is exact; or what has become of it is beyond what roundings tell.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double HalfUlp(double value)
    {
        const long ExponentBits = 0x7FF0000000000000;
        long exponent = BitConverter.DoubleToInt64Bits(value) & ExponentBits;
        return exponent <= _leastExponent ? (value == 0 ? 0 : _leastHalfUlp)
            : exponent == ExponentBits ? double.PositiveInfinity
            : BitConverter.Int64BitsToDouble(exponent - _shift);
    }

    private static double OfProduct(double a, double b, double ofA, double ofB) => (Math.Abs(a) * ofB) + (Math.Abs(b) * ofA);

    // Of a number of the element type the lowest bits are zero anyway, so all of the fraction are.
    private static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFFL) == 0;
}
