using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// The files of Generator/VectorMath, which this assembly carries as text: which of them a plan needs, and what they
/// are in a user's compilation.
/// </summary>
/// <remarks>
/// A function of the vector math stands in the file <c>VectorMath.&lt;Function&gt;.cs</c>; what stands elsewhere, or
/// needs another function, is in the table. All other files (the contracts and the span loops) are always needed.
/// </remarks>
internal static class HelperFiles
{
    private const string ResourcePrefix = "VectorMath/";
    private const string FunctionPrefix = "VectorMath.";
    private const string Extension = ".cs";

    private static readonly Lazy<SortedDictionary<string, string>> s_texts = new(ReadAll);

    /// <summary>The files there are, in ordinal order.</summary>
    public static IReadOnlyCollection<string> All => s_texts.Value.Keys;

    /// <summary>The files that the plan's kernels need, in ordinal order.</summary>
    public static EquatableArray<string> For(ActivationPlan plan)
    {
        var functions = new SortedSet<string>(StringComparer.Ordinal);
        foreach (KernelProgram? program in new[] { plan.Forward, plan.Derivative, plan.OutputDerivative, plan.ForwardWithDerivative })
        {
            if (program is not null)
            {
                functions.UnionWith(VectorMathFunctions.CalledBy(program));
            }
        }

        return For(functions);
    }

    /// <summary>The files that calls of the functions need, in ordinal order.</summary>
    public static EquatableArray<string> For(IEnumerable<string> functions)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in All)
        {
            if (!IsFunctionFile(file))
            {
                files.Add(file);
            }
        }

        foreach (string function in functions)
        {
            files.UnionWith(VectorMathFunctions.FilesOf(function));
        }

        string[] result = [.. files];
        return new EquatableArray<string>(result);
    }

    /// <summary>The text of a file as it goes into the user's compilation.</summary>
    public static string Text(string file) => EmbeddedMarker.Apply(file, s_texts.Value[file]);

    /// <summary>The name under which the file is added to the user's compilation.</summary>
    public static string HintNameOf(string file)
        => "Activations.Kernels." + file.Substring(0, file.Length - Extension.Length) + ".g.cs";

    private static bool IsFunctionFile(string file)
        => file.StartsWith(FunctionPrefix, StringComparison.Ordinal) && file.Length > FunctionPrefix.Length + Extension.Length - 1;

    private static SortedDictionary<string, string> ReadAll()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Assembly assembly = typeof(HelperFiles).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource));
                texts.Add(resource.Substring(ResourcePrefix.Length), reader.ReadToEnd().Replace("\r\n", "\n"));
            }
        }

        return texts;
    }
}
