using System;
using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Tests.Emission;

/// <summary>Random programs, and what they give when they are run one instruction after the other.</summary>
internal static class RandomPrograms
{
    private static readonly KernelOp[] s_arithmetic =
    [
        KernelOp.Add, KernelOp.Subtract, KernelOp.Multiply, KernelOp.Divide, KernelOp.Negate, KernelOp.Abs,
        KernelOp.Sqrt, KernelOp.FusedMultiplyAdd, KernelOp.CopySign, KernelOp.Select,
    ];

    private static readonly KernelOp[] s_comparisons =
    [
        KernelOp.LessThan, KernelOp.LessThanOrEqual, KernelOp.GreaterThan, KernelOp.GreaterThanOrEqual, KernelOp.EqualTo,
    ];

    private static readonly double[] s_constants = [0, -0.0, 1, -1, 0.5, -2.25, 3];

    public static KernelProgram Create(Random random)
    {
        var program = new ProgramBuilder();
        List<int> values = [program.Argument()];
        foreach (double constant in s_constants)
        {
            string? name = random.Next(3) == 0 ? "Alpha" : null;
            values.Add(program.Constant(constant, name));
        }

        int length = random.Next(1, 25);
        for (int i = 0; i < length; i++)
        {
            KernelOp op = s_arithmetic[random.Next(s_arithmetic.Length)];
            string? name = random.Next(6) == 0 ? "t" : null;
            int a = op == KernelOp.Select ? Condition() : Any();
            int b = op is KernelOp.Negate or KernelOp.Abs or KernelOp.Sqrt ? -1 : Any();
            int c = op is KernelOp.FusedMultiplyAdd or KernelOp.Select ? Any() : -1;
            values.Add(program.Op(op, a, b, c, name));
        }

        return program.Build(values[^1]);

        // Mostly recent values, so that expressions get deep.
        int Any() => random.Next(2) == 0 ? values[^1] : values[random.Next(values.Count)];

        int Condition()
        {
            // Of constants only the right one: the compiler warns of conditions that it can decide, and the planner folds them.
            int left = values[^1] > s_constants.Length ? values[^1] : values[0];
            KernelOp op = s_comparisons[random.Next(s_comparisons.Length)];
            int right = Any();
            int comparison = program.Op(right == left ? KernelOp.EqualTo : op, left, right);
            return random.Next(3) switch
            {
                0 => program.Op(KernelOp.And, comparison, Condition()),
                1 => program.Op(KernelOp.Or, comparison, Condition()),
                _ => comparison,
            };
        }
    }

    public static float Run(KernelProgram program, float x)
    {
        float[] values = new float[program.Instructions.Count];
        for (int i = 0; i < values.Length; i++)
        {
            KernelInstruction instruction = program.Instructions[i];
            float a = instruction.A >= 0 ? values[instruction.A] : 0;
            float b = instruction.B >= 0 ? values[instruction.B] : 0;
            float c = instruction.C >= 0 ? values[instruction.C] : 0;
            values[i] = instruction.Op switch
            {
                KernelOp.Constant => (float)BitConverter.Int64BitsToDouble(instruction.Bits),
                KernelOp.Argument => x,
                KernelOp.Add => a + b,
                KernelOp.Subtract => a - b,
                KernelOp.Multiply => a * b,
                KernelOp.Divide => a / b,
                KernelOp.Negate => -a,
                KernelOp.Abs => MathF.Abs(a),
                KernelOp.Sqrt => MathF.Sqrt(a),
                KernelOp.FusedMultiplyAdd => MathF.FusedMultiplyAdd(a, b, c),
                KernelOp.CopySign => MathF.CopySign(a, b),
                KernelOp.Select => a != 0 ? b : c,
                KernelOp.LessThan => a < b ? 1 : 0,
                KernelOp.LessThanOrEqual => a <= b ? 1 : 0,
                KernelOp.GreaterThan => a > b ? 1 : 0,
                KernelOp.GreaterThanOrEqual => a >= b ? 1 : 0,
                KernelOp.EqualTo => a == b ? 1 : 0,
                KernelOp.And => a != 0 && b != 0 ? 1 : 0,
                KernelOp.Or => a != 0 || b != 0 ? 1 : 0,
                _ => throw new NotSupportedException(),
            };
        }

        return values[program.Results[0]];
    }
}
