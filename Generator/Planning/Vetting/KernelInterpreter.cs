using System;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Runs a kernel program in the arithmetic of its element type, one rounding an operation, so that a plan can see what
/// a form loses before any code is written.
/// </summary>
internal static class KernelInterpreter
{
    /// <summary>The results of a program for one argument.</summary>
    public static double[] Run(KernelProgram program, ElementType elementType, double argument)
    {
        ReadOnlySpan<KernelInstruction> instructions = program.Instructions.AsSpan();
        double[] values = new double[instructions.Length];
        double[] seconds = new double[instructions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            KernelInstruction instruction = instructions[i];
            double a = instruction.A < 0 ? 0 : values[instruction.A];
            double b = instruction.B < 0 ? 0 : values[instruction.B];
            double c = instruction.C < 0 ? 0 : values[instruction.C];
            if (instruction.Op == KernelOp.Call)
            {
                (double first, double second) = VectorFunctions.Evaluate(instruction.Function!, a, b, elementType);
                values[i] = KernelBuilder.Round(first, elementType);
                seconds[i] = second;
                continue;
            }

            double value = instruction.Op switch
            {
                KernelOp.Constant => BitConverter.Int64BitsToDouble(instruction.Bits),
                KernelOp.Argument => argument,
                KernelOp.Add => a + b,
                KernelOp.Subtract => a - b,
                KernelOp.Multiply => a * b,
                KernelOp.Divide => a / b,
                KernelOp.Negate => -a,
                KernelOp.FusedMultiplyAdd => FusedMultiplyAdd(a, b, c, elementType),
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
                KernelOp.Select => a != 0 ? b : c,
                KernelOp.SecondResult => seconds[instruction.A],
                _ => throw new InvalidOperationException($"The interpreter doesn't know the operation {instruction.Op}."),
            };
            values[i] = KernelBuilder.Round(value, elementType);
        }

        double[] results = new double[program.Results.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = values[program.Results[i]];
        }

        return results;
    }

    private static double FusedMultiplyAdd(double a, double b, double c, ElementType elementType)
    {
        if (elementType == ElementType.Single)
        {
            // The product of two floats is exact in double.
            return (a * b) + c;
        }

        DoubleDouble sum = DoubleDouble.Product(a, b) + c;
        return sum.High + sum.Low;
    }

    private static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
}
