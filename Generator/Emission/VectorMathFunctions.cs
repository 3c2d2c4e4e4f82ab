using System;
using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>Which functions of the vector math a program calls, and in which files they stand.</summary>
internal static class VectorMathFunctions
{
    /// <summary>The functions that don't stand alone in the file of their name, with their files.</summary>
    private static readonly Dictionary<string, string[]> s_exceptions = new(StringComparer.Ordinal);

    /// <summary>The functions that the program calls; some operations are calls too.</summary>
    public static IEnumerable<string> CalledBy(KernelProgram program)
    {
        foreach (KernelInstruction instruction in program.Instructions)
        {
            switch (instruction.Op)
            {
                case KernelOp.FusedMultiplyAdd:
                case KernelOp.Min:
                case KernelOp.Max:
                case KernelOp.CopySign:
                    yield return instruction.Op.ToString();
                    break;
                case KernelOp.Call:
                    yield return instruction.Function!;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The files that a call of the function needs.</summary>
    public static IReadOnlyList<string> FilesOf(string function)
        => s_exceptions.TryGetValue(function, out string[] files) ? files : [$"VectorMath.{function}.cs"];
}
