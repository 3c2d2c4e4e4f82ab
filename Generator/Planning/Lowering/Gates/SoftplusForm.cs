namespace Activations.Generator.Planning.Lowering.Gates;

/// <summary>ln(1 + e^u) as max(u, 0) + log1p(e^-|u|), for a u that is exact, and what is that with another sign.</summary>
internal static class SoftplusForm
{
    /// <summary>
    /// Whether a program is nothing but this: over all floats its error is 1.892 ulp, while each of its two functions alone may be
    /// as wrong as to make it 2.6.
    /// </summary>
    public static bool Is(KernelProgram program)
    {
        int exponentials = 0;
        int logarithms = 0;
        int sums = 0;
        foreach (KernelInstruction instruction in program.Instructions)
        {
            switch (instruction.Op)
            {
                case KernelOp.Call when instruction.Function == VectorFunctions.ExpNonPositive:
                    exponentials++;
                    break;
                case KernelOp.Call when instruction.Function == VectorFunctions.Log1pNonNegative
                    && program.Instructions[instruction.A].Function == VectorFunctions.ExpNonPositive:
                    logarithms++;
                    break;
                case KernelOp.Add or KernelOp.Subtract:
                    sums++;
                    break;
                case KernelOp.Argument or KernelOp.Constant or KernelOp.Negate or KernelOp.Abs or KernelOp.Min or KernelOp.Max
                    or KernelOp.LessThan or KernelOp.LessThanOrEqual or KernelOp.GreaterThan or KernelOp.GreaterThanOrEqual or KernelOp.Select:
                    break;
                default:
                    return false;
            }
        }

        return exponentials == 1 && logarithms == 1 && sums <= 2;
    }
}
