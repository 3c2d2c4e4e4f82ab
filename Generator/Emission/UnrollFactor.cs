using System;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// How many vectors a loop keeps in flight: enough to hide the latency of a polynomial's chain of additions, and few
/// enough for the values and coefficients to stay in the registers.
/// </summary>
internal static class UnrollFactor
{
    // 32 registers of 512 bits: four chains of a few values each, and a dozen coefficients.
    private const int SmallProgram = 32;

    public static int Of(KernelProgram program)
    {
        int calls = 0;
        foreach (KernelInstruction instruction in program.Instructions)
        {
            calls += instruction.Op == KernelOp.Call && !VectorFunctions.IsOperation(instruction.Function!) ? Weight(instruction.Function!) : 0;
        }

        return (calls, program.Instructions.Count) switch
        {
            ( <= 1, <= SmallProgram) => 4,
            ( <= 2, <= 2 * SmallProgram) => 2,
            _ => 1,
        };
    }

    // The others have two dozen constants and values that live long: four of them in a row, and the constants, which are
    // kept in registers, push out the values (x · Φ(x): 0.98 ns an element instead of 0.57).
    private static int Weight(string function) =>
        function.StartsWith("Exp", StringComparison.Ordinal) || function is VectorFunctions.Tanh or VectorFunctions.TanhFast or VectorFunctions.LogisticFast ? 1 : 2;
}
