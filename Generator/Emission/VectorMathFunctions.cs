using System;
using System.Collections.Generic;

namespace Activations.Generator.Emission;

/// <summary>In which files the functions of the vector math stand.</summary>
internal static class VectorMathFunctions
{
    /// <summary>What operations of a program are written as, and what the other functions are built from.</summary>
    private static readonly string[] s_operations = ["FusedMultiplyAdd", "Min", "Max", "CopySign"];

    /// <summary>The functions that don't stand alone in the file of their name, with their files.</summary>
    private static readonly Dictionary<string, string[]> s_exceptions = new(StringComparer.Ordinal);

    /// <summary>The files that every compilation gets because any kernel may call what is in them.</summary>
    public static IEnumerable<string> OperationFiles
    {
        get
        {
            foreach (string operation in s_operations)
            {
                foreach (string file in FilesOf(operation))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>The files that a call of the function needs.</summary>
    public static IReadOnlyList<string> FilesOf(string function)
        => s_exceptions.TryGetValue(function, out string[] files) ? files : [$"VectorMath.{function}.cs"];
}
