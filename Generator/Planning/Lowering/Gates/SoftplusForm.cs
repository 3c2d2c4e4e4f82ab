namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>ln(1 + e^u) as max(u, 0) + log1p(e^-|u|), for a u that is exact, and what is that with another sign.</summary>
internal static class SoftplusForm
{
    /// <summary>
    /// Whether a program is nothing but this: over all floats its error is 1.892 ulp, while each of its two functions alone may be
    /// as wrong as to make it 2.6.
    /// </summary>
    public static bool Is(KernelProgram program) => IsSide(program, program.Results[0]);

    /// <summary>The logarithm, or ±x plus or minus it, or whichever of such two a condition selects; with any sign.</summary>
    private static bool IsSide(KernelProgram program, int value)
    {
        KernelInstruction instruction = program.Instructions[value];
        return instruction.Op switch
        {
            KernelOp.Negate => IsSide(program, instruction.A),
            KernelOp.Select => IsSide(program, instruction.B) && IsSide(program, instruction.C),
            KernelOp.Add or KernelOp.Subtract =>
                (IsInput(program, instruction.A) && IsLogarithm(program, instruction.B))
                || (IsLogarithm(program, instruction.A) && IsInput(program, instruction.B)),
            _ => IsLogarithm(program, value),
        };
    }

    private static bool IsLogarithm(KernelProgram program, int value)
    {
        KernelInstruction logarithm = program.Instructions[value];
        if (logarithm.Function != VectorFunctions.Log1pNonNegative)
        {
            return false;
        }

        KernelInstruction power = program.Instructions[logarithm.A];
        return power.Function == VectorFunctions.ExpNonPositive && IsInput(program, power.A);
    }

    /// <summary>The input, with any sign; where it is cut off, e^-|x| is zero.</summary>
    private static bool IsInput(KernelProgram program, int value)
    {
        KernelInstruction instruction = program.Instructions[value];
        return instruction.Op switch
        {
            KernelOp.Argument => true,
            KernelOp.Negate or KernelOp.Abs => IsInput(program, instruction.A),
            KernelOp.Min or KernelOp.Max =>
                (IsInput(program, instruction.A) && program.Instructions[instruction.B].Op == KernelOp.Constant)
                || (IsInput(program, instruction.B) && program.Instructions[instruction.A].Op == KernelOp.Constant),
            _ => false,
        };
    }
}
