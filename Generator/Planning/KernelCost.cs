namespace Activations.Generator.Planning;

/// <summary>What a program costs an element.</summary>
/// <param name="Operations">The arithmetic operations, calls not counted.</param>
/// <param name="Transcendentals">The calls of transcendental functions.</param>
/// <param name="Divisions">How many of the operations are divisions or roots.</param>
internal readonly record struct KernelCost(int Operations, int Transcendentals, int Divisions)
{
    // In vector instructions: an exponential is a dozen; a division keeps its unit busy for about four others.
    private const int TranscendentalWeight = 12;
    private const int DivisionWeight = 4;

    // What the fast form of a function saves of it.
    private const int FastSaving = 3;

    /// <summary>How many of the calls are of fast forms.</summary>
    public int FastCalls { get; init; }

    /// <summary>One figure to compare programs by: about the number of vector instructions.</summary>
    public int Total => Operations + (Divisions * (DivisionWeight - 1)) + (Transcendentals * TranscendentalWeight) - (FastCalls * FastSaving);

    /// <summary>Counts a program's instructions.</summary>
    public static KernelCost Of(KernelProgram program)
    {
        int operations = 0;
        int transcendentals = 0;
        int divisions = 0;
        int fast = 0;
        foreach (KernelInstruction instruction in program.Instructions)
        {
            switch (instruction.Op)
            {
                case KernelOp.Constant or KernelOp.Argument or KernelOp.SecondResult:
                    break;
                case KernelOp.Call when !VectorFunctions.IsOperation(instruction.Function!):
                    transcendentals++;
                    fast += VectorFunctions.IsFast(instruction.Function!) ? 1 : 0;
                    break;
                case KernelOp.Divide or KernelOp.Sqrt:
                    divisions++;
                    operations++;
                    break;
                default:
                    operations++;
                    break;
            }
        }

        return new KernelCost(operations, transcendentals, divisions) { FastCalls = fast };
    }
}
