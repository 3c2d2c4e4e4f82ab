using System;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Where the values of a program's instructions stand while it runs over a block of inputs: a place is used again once
/// nobody asks for the value any more, so that a program of hundreds of instructions keeps to the processor's cache.
/// </summary>
internal sealed class KernelSlots
{
    private readonly int[] _slots;

    /// <summary>Assigns the places; constants and results keep theirs.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public KernelSlots(KernelProgram program)
    {
        ReadOnlySpan<KernelInstruction> instructions = program.Instructions.AsSpan();
        int[] lastUses = LastUses(program, instructions);
        _slots = new int[instructions.Length];
        int[] free = new int[instructions.Length];
        int freeCount = 0;
        for (int i = 0; i < instructions.Length; i++)
        {
            KernelInstruction instruction = instructions[i];

            // Not the place of an operand: what follows the errors of an instruction looks at its operands and its value.
            _slots[i] = freeCount > 0 && instruction.Op != KernelOp.Constant ? free[--freeCount] : Count++;
            Release(instruction.A);
            Release(instruction.B);
            Release(instruction.C);

            void Release(int operand)
            {
                if (operand >= 0 && lastUses[operand] == i)
                {
                    lastUses[operand] = int.MaxValue;
                    free[freeCount++] = _slots[operand];
                }
            }
        }
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; private set; }

    /// <summary>The place of an instruction's value; of an operand that isn't there, some place that nobody looks at.</summary>
    public int this[int instruction] => _slots[Math.Max(instruction, 0)];

    private static int[] LastUses(KernelProgram program, ReadOnlySpan<KernelInstruction> instructions)
    {
        int[] lastUses = new int[instructions.Length];
        for (int i = 0; i < instructions.Length; i++)
        {
            KernelInstruction instruction = instructions[i];
            lastUses[i] = instruction.Op == KernelOp.Constant ? int.MaxValue : i;
            Use(instruction.A);
            Use(instruction.B);
            Use(instruction.C);

            void Use(int operand)
            {
                if (operand >= 0)
                {
                    lastUses[operand] = Math.Max(lastUses[operand], i);
                }
            }
        }

        foreach (int result in program.Results.AsSpan())
        {
            lastUses[result] = int.MaxValue;
        }

        return lastUses;
    }
}
