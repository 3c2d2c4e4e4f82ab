using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

using Activations.Generator.Models;

namespace Activations.Generator.Emission;

/// <summary>
/// The files of Generator/VectorMath, which this assembly carries as text: which of them calls need, and what
/// they are in a user's compilation.
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

    /// <summary>The files that calls of the functions need, ready to be added, in ordinal order.</summary>
    public static IReadOnlyList<HelperFile> For(IEnumerable<string> functions, TargetCapabilities capabilities)
    {
        var files = new List<HelperFile>();
        foreach (string file in FilesFor(functions, capabilities))
        {
            files.Add(new HelperFile(HintNameOf(file), EmbeddedMarker.Apply(file, s_texts.Value[file])));
        }

        return files;
    }

    /// <summary>The names of the files that calls of the functions need, in ordinal order.</summary>
    public static IReadOnlyCollection<string> FilesFor(IEnumerable<string> functions, TargetCapabilities capabilities)
    {
        _ = capabilities;
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in All)
        {
            if (!IsFunctionFile(file))
            {
                files.Add(file);
            }
        }

        files.UnionWith(VectorMathFunctions.OperationFiles);
        foreach (string function in functions)
        {
            files.UnionWith(VectorMathFunctions.FilesOf(function));
        }

        return files;
    }

    private static string HintNameOf(string file)
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
