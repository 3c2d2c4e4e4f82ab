using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>
/// The sources of a project that has nothing to do with activations: records, services, parsers, collections and some
/// numerical code, with exponentials in one file of twenty, and in each file members that are called like activations or
/// derivatives: what is active, activated, derived or upgraded. The same number gives the same sources.
/// </summary>
internal static class SyntheticProject
{
    private const int MembersPerFile = 6;
    private const int FilesPerNamespace = 50;

    // Every so many files there is one of each kind that passes an analyzer's first look, at names.
    private const int FilesPerOddity = 40;
    private const int FilesPerExponential = 20;

    /// <summary>Writes the sources.</summary>
    /// <param name="files">How many.</param>
    public static IReadOnlyList<string> Write(int files) => [.. Enumerable.Range(0, files).Select(Source)];

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

                /// <summary>Whether it is in use.</summary>
                public bool IsActive { get; private set; } = true;

            """);
        for (int i = 0; i < MembersPerFile; i++)
        {
            text.Append('\n').Append(SyntheticMembers.All[random.Next(SyntheticMembers.All.Count)](i, random.Next(2, 90)));
        }

        if (index % FilesPerExponential == 0)
        {
            text.Append('\n').Append(SyntheticMembers.Exponentials(random.Next(2, 90)));
        }

        switch (index % FilesPerOddity)
        {
            case 1:
                text.Append('\n').Append(NamesakeMembers.Gradient(random.Next(2, 90)));
                break;
            case 2:
                text.Append('\n').Append(NamesakeMembers.Account(random.Next(2, 90)));
                break;
            case 3:
                text.Append('\n').Append(NamesakeMembers.Layers(random.Next(2, 90)));
                break;
            case 4:
                text.Append('\n').Append(NamesakeMembers.Cooling(random.Next(2, 90)));
                break;
        }

        // Each file but the first of a namespace uses another.
        if (index % FilesPerNamespace > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    public Type{index - 1:0000} Previous {{ get; }} = new();\n");
        }

        return text.Append("}\n").ToString();
    }
}
