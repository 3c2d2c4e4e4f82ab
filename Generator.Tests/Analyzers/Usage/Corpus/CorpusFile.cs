using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

using Activations.Generator.Tests.Conventions;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>
/// A source of the corpus. Its expected reports are marked in it, and lines of comment at its head say how to call
/// what it holds, as expressions of a <see cref="double"/> named x (or as blocks that return one):
/// <c>// Forward:</c>, <c>// Derivative:</c> that of the last forward function, <c>// Wrong:</c> what claims to be it,
/// <c>// Unstable:</c> what isn't finite at some finite x although it should be.
/// </summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Source">The source and its marks.</param>
/// <param name="Probes">How to call what is in it.</param>
internal sealed record CorpusFile(string Name, MarkedSource Source, ImmutableArray<CorpusProbe> Probes)
{
    private const string Root = "Generator.Tests/Analyzers/Usage/Corpus/";

    public static IEnumerable<string> NamesIn(string folder)
        => RepositoryFiles.Sources(Root + folder).Select(path => Path.GetFileNameWithoutExtension(path));

    public static CorpusFile Read(string folder, string name)
    {
        string text = RepositoryFiles.Read($"{Root}{folder}/{name}.cs");
        List<CorpusProbe> probes = [];
        string forward = "";
        foreach (string line in text.Split('\n').TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal)))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !Enum.TryParse(line[3..colon], out CorpusProbeKind kind))
            {
                continue;
            }

            string code = line[(colon + 2)..];
            forward = kind == CorpusProbeKind.Forward ? code : forward;
            probes.Add(new CorpusProbe(kind, code, forward));
        }

        return new CorpusFile(name, MarkedSource.Parse(text), [.. probes]);
    }

    public override string ToString() => Name;
}
