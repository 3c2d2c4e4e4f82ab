using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// A source with the expected diagnostics marked in it, in the notation of Microsoft.CodeAnalysis.Testing:
/// <c>{|ACT001:here|}</c>, or <c>[|here|]</c> for the only rule of an analyzer.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">The id, empty for the only rule, and the place of each.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<(string Id, TextSpan Span)> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        List<(string Id, TextSpan Span)> marks = [];
        Stack<(string Id, int Start, string End)> open = new();
        int i = 0;
        while (i < marked.Length)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(i);
            if (open.Count > 0 && rest.StartsWith(open.Peek().End, StringComparison.Ordinal))
            {
                (string id, int start, _) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push(("", text.Length, "|]"));
                i += 2;
            }
            else if (rest.StartsWith("{|", StringComparison.Ordinal))
            {
                int colon = rest.IndexOf(':');
                open.Push((rest[2..colon].ToString(), text.Length, "|}"));
                i += colon + 1;
            }
            else
            {
                text.Append(marked[i]);
                i++;
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), [.. marks])
            : throw new ArgumentException($"A mark is not closed: {open.Peek().Id}", nameof(marked));
    }
}
