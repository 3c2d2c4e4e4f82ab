using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>
/// The sources of a project that has nothing to do with activations: records, services, parsers, collections and some
/// numerical code, with exponentials in one file of twenty. The same number gives the same sources.
/// </summary>
internal static class SyntheticProject
{
    private const int MembersPerFile = 6;
    private const int FilesPerNamespace = 50;
    private const int FilesPerExponential = 20;
    private const int FilesPerGradient = 40;

    /// <summary>Writes the sources.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="files">How many.</param>
    /// <returns>The number of lines.</returns>
    public static int Write(string folder, int files)
    {
        int lines = 0;
        for (int i = 0; i < files; i++)
        {
            string text = Source(i);
            lines += text.AsSpan().Count('\n');
            File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"Type{i:0000}.cs")), text);
        }

        return lines;
    }

    private static string Source(int index)
    {
        Random random = new(index);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Synthetic.Part{{index / FilesPerNamespace}};

            /// <summary>Number {{index}}.</summary>
            public sealed class Type{{index:0000}}
            {
                private readonly Dictionary<string, Item> _items = new(StringComparer.Ordinal);

                /// <summary>One of the items.</summary>
                public sealed record Item(string Name, int Count, double Weight, DateTime Created);

                private enum State { Open, Waiting, Closed }

            """);
        for (int i = 0; i < MembersPerFile; i++)
        {
            text.Append('\n').Append(SyntheticMembers.All[random.Next(SyntheticMembers.All.Count)](i, random.Next(2, 90)));
        }

        if (index % FilesPerExponential == 0)
        {
            text.Append('\n').Append(SyntheticMembers.Exponentials(random.Next(2, 90)));
        }

        if (index % FilesPerGradient == 1)
        {
            text.Append('\n').Append(SyntheticMembers.Gradient(random.Next(2, 90)));
        }

        // Each file but the first of a namespace uses another.
        if (index % FilesPerNamespace > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    public Type{index - 1:0000} Previous {{ get; }} = new();\n");
        }

        return text.Append("}\n").ToString();
    }
}
