using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Tests.Analyzers.Robustness;

/// <summary>
/// Sources as they are while somebody types: cut off, with tokens missing, doubled, exchanged or from elsewhere, or
/// with one file's end after another's beginning. The same seed gives the same sources.
/// </summary>
/// <param name="sources">What is mutated.</param>
/// <param name="seed">The seed.</param>
internal sealed class SourceMutator(ImmutableArray<string> sources, int seed)
{
    private const int MostMutations = 4;

    /// <summary>What changes the meaning of code around it, and is seldom in ours.</summary>
    private static readonly string[] s_foreign =
    [
        "static", "partial", "async", "await", "ref", "out", "params", "yield return", "goto", "throw", "checked", "unsafe", "base", "this", "default",
        "=>", "??", "?", "!", "..", "[", "]", "(", ")", "{", "}", ";", ",", "<", ">", ":", "\"", "'", "/*", "*/", "#if", "\n#endif\n",
        "0", "1e400", "1f", "int.MaxValue", "double.NaN", "null", "string", "object", "dynamic", "T", "_", "var (a, b)", "x is > 0 and < 1",
        "switch { _ => x }", "new[] { x }", "stackalloc double[2]", "delegate", "typeof(double)", "nameof(x)", "x++", "x = x", "Derivative", "y",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next source.</summary>
    /// <returns>Text that need not be C#.</returns>
    public string Next()
    {
        string text = Pick(sources);
        int count = _random.Next(1, MostMutations + 1);
        for (int i = 0; i < count; i++)
        {
            text = Mutate(text);
        }

        return text;
    }

    private string Mutate(string text)
    {
        if (text.Length == 0)
        {
            return Pick(s_foreign);
        }

        SyntaxToken[] tokens = [.. SyntaxFactory.ParseTokens(text).Where(token => token.Span.Length > 0)];
        if (tokens.Length == 0)
        {
            return text + Pick(s_foreign);
        }

        SyntaxToken token = Pick(tokens);
        SyntaxToken other = Pick(tokens);
        return _random.Next(9) switch
        {
            0 => text[.._random.Next(text.Length)],
            1 => text[_random.Next(text.Length)..],
            2 => Replace(text, token, ""),
            3 => Replace(text, token, token + " " + token),
            4 => Replace(text, token, other.ToString()),
            5 => Exchange(text, token, other),
            6 => Replace(text, token, Pick(s_foreign)),
            7 => Replace(text, token, token + " " + Pick(s_foreign)),
            _ => text[..token.SpanStart] + Tail(Pick(sources)),
        };
    }

    private static string Replace(string text, SyntaxToken token, string by) => text[..token.SpanStart] + by + text[token.Span.End..];

    private static string Exchange(string text, SyntaxToken a, SyntaxToken b)
    {
        (SyntaxToken first, SyntaxToken second) = a.SpanStart <= b.SpanStart ? (a, b) : (b, a);
        return first == second
            ? text
            : text[..first.SpanStart] + second + text[first.Span.End..second.SpanStart] + first + text[second.Span.End..];
    }

    private string Tail(string text) => text[_random.Next(text.Length)..];

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
