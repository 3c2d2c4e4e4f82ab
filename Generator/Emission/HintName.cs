using System.Globalization;
using System.Text;

using Activations.Generator.Models;

namespace Activations.Generator.Emission;

/// <summary>The name of an activation's generated file.</summary>
/// <remarks>
/// Two equal names would drop the whole generator (CS8785), and Roslyn compares them without case: <c>Silu</c> and
/// <c>SiLU</c> may stand side by side. So the name ends in a hash of the exact, unshortened name.
/// </remarks>
internal static class HintName
{
    private const int MaximumLength = 120;

    public static string For(HierarchySpec hierarchy)
    {
        var name = new StringBuilder();
        if (hierarchy.Namespace.Length > 0)
        {
            name.Append(hierarchy.Namespace).Append('.');
        }

        // '+' is how metadata separates nested types: a namespace A.B and a type B within a type A differ.
        foreach (TypeSpec type in hierarchy.ContainingTypes)
        {
            Append(name, type).Append('+');
        }

        string exact = Append(name, hierarchy.Type).ToString();
        string readable = Sanitise(exact);
        if (readable.Length > MaximumLength)
        {
            readable = readable.Substring(readable.Length - MaximumLength);
        }

        return readable + "." + Hash(exact).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
    }

    private static StringBuilder Append(StringBuilder name, TypeSpec type)
    {
        name.Append(type.Name);
        int arity = Arity(type.TypeParameters);
        return arity == 0 ? name : name.Append('-').Append(arity);
    }

    private static int Arity(string typeParameters)
        => typeParameters.Length == 0 ? 0 : typeParameters.Split(',').Length;

    private static string Sanitise(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (char character in name)
        {
            if (character == '@')
            {
                continue;
            }

            bool allowed = character is '.' or '+' or '-' or '_'
                || character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
            clean.Append(allowed ? character : '_');
        }

        return clean.ToString();
    }

    /// <summary>FNV-1a: <c>string.GetHashCode</c> differs from run to run.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}
