using System.Collections.Generic;
using System.Globalization;

namespace Activations.Generator.Emission;

/// <summary>Hands out names that differ from each other: the second <c>w</c> becomes <c>w2</c>.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = [];

    public NameScope(params string[] taken)
    {
        _taken.UnionWith(taken);
    }

    /// <summary>The name, or the first free one that starts with it; as it is to be written.</summary>
    public string Add(string name)
    {
        string free = name;
        for (int suffix = 2; !_taken.Add(free); suffix++)
        {
            free = name + suffix.ToString(CultureInfo.InvariantCulture);
        }

        return Identifiers.Escape(free);
    }
}
