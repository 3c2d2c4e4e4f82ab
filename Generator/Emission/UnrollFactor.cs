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
            calls += instruction.Op == KernelOp.Call ? 1 : 0;
        }

        return (calls, program.Instructions.Count) switch
        {
            ( <= 1, <= SmallProgram) => 4,
            ( <= 2, <= 2 * SmallProgram) => 2,
            _ => 1,
        };
    }
}
