using System;
using System.Collections.Generic;
using System.Globalization;

namespace Activations.Generator.Emission;

/// <summary>Hands out names that differ from each other: the second <c>w</c> becomes <c>w2</c>.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _lastSuffixes = [];

    public NameScope(params string[] taken)
    {
        _taken.UnionWith(taken);
    }

    /// <summary>The name, or the first free one that starts with it; as it is to be written.</summary>
    public string Add(string name)
    {
        string free = name;
        _lastSuffixes.TryGetValue(name, out int suffix);
        for (suffix = Math.Max(suffix, 1); !_taken.Add(free); free = name + suffix.ToString(CultureInfo.InvariantCulture))
        {
            suffix++;
        }

        _lastSuffixes[name] = suffix;

        return Identifiers.Escape(free);
    }
}
