using System;
using System.Collections.Generic;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// Which of the vector math's files declares what, and which needs which: read off the files, so that a new function
/// or a new call within one needs no entry in a table.
/// </summary>
/// <remarks>
/// It takes what the files' layout promises: one partial class a file, its members indented by four, a comment on a
/// line of its own, and what is for one element type alone in files that end in its name. A file leads only to files
/// of types that it mentions: compiling the doubles' functions for a project of floats takes as long as the floats'. A name too many only adds a file; a file too few would not compile, and a test compiles each
/// function's files alone.
/// </remarks>
internal sealed class VectorMathGraph
{
    private const string MemberIndent = "    ";
    private const string SingleSuffix = ".Single.cs";
    private const string DoubleSuffix = ".Double.cs";

    private static readonly string[] s_modifiers = ["public ", "private ", "internal "];

    private readonly SortedDictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _filesOf = new(StringComparer.Ordinal);

    /// <param name="texts">The files' texts by their names.</param>
    /// <param name="isFunctionFile">Whether a file is part of the class VectorMath.</param>
    public VectorMathGraph(IReadOnlyDictionary<string, string> texts, Func<string, bool> isFunctionFile)
    {
        foreach (KeyValuePair<string, string> file in texts)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (string line in file.Value.Split('\n'))
            {
                string code = line.TrimStart();
                if (code.StartsWith("//", StringComparison.Ordinal))
                {
                    continue;
                }

                AddWords(code, words);
                if (isFunctionFile(file.Key) && DeclaredName(line) is { } name)
                {
                    Files(name).Add(file.Key);
                }
            }

            _words.Add(file.Key, words);
        }
    }

    /// <summary>The files, and all that they need.</summary>
    public SortedSet<string> Closure(IEnumerable<string> files)
    {
        var closure = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(files);
        while (pending.Count > 0)
        {
            string file = pending.Pop();
            if (!closure.Add(file))
            {
                continue;
            }

            foreach (string word in _words[file])
            {
                foreach (string needed in FilesOf(word))
                {
                    if (OnlyTypeOf(needed) is not { } type || _words[file].Contains(ElementNames.Keyword(type)))
                    {
                        pending.Push(needed);
                    }
                }
            }
        }

        return closure;
    }

    /// <summary>The files that declare a member of this name; none if there is no such member.</summary>
    public IReadOnlyCollection<string> FilesOf(string member)
        => _filesOf.TryGetValue(member, out SortedSet<string> files) ? files : [];

    /// <summary>The files that declare a function of this name for an element type.</summary>
    public IEnumerable<string> FilesOf(string function, ElementType type)
    {
        foreach (string file in FilesOf(function))
        {
            if ((OnlyTypeOf(file) ?? type) == type)
            {
                yield return file;
            }
        }
    }

    /// <summary>The element type that all of a file is for, if it is for one alone.</summary>
    private static ElementType? OnlyTypeOf(string file)
        => file.EndsWith(SingleSuffix, StringComparison.Ordinal) ? ElementType.Single
            : file.EndsWith(DoubleSuffix, StringComparison.Ordinal) ? ElementType.Double
            : null;

    private SortedSet<string> Files(string name)
    {
        if (!_filesOf.TryGetValue(name, out SortedSet<string> files))
        {
            files = new SortedSet<string>(StringComparer.Ordinal);
            _filesOf.Add(name, files);
        }

        return files;
    }

    /// <summary>The word before the parameters, the value or the body of a member's declaration.</summary>
    private static string? DeclaredName(string line)
    {
        if (!line.StartsWith(MemberIndent, StringComparison.Ordinal) || Array.FindIndex(s_modifiers, StartsMember) < 0)
        {
            return null;
        }

        int end = line.IndexOfAny(['(', '=', '{', ';']);
        string head = (end < 0 ? line : line.Substring(0, end)).TrimEnd();
        if (head.EndsWith(">", StringComparison.Ordinal))
        {
            head = head.Substring(0, head.LastIndexOf('<'));
        }

        return head.Substring(head.LastIndexOf(' ') + 1);

        bool StartsMember(string modifier)
            => string.CompareOrdinal(line, MemberIndent.Length, modifier, 0, modifier.Length) == 0;
    }

    private static void AddWords(string code, HashSet<string> words)
    {
        int start = -1;
        for (int i = 0; i <= code.Length; i++)
        {
            bool isWord = i < code.Length && (char.IsLetterOrDigit(code[i]) || code[i] == '_');
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(code.Substring(start, i - start));
                start = -1;
            }
        }
    }
}
