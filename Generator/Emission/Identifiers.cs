using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>Makes identifiers out of names that come from elsewhere.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>Whether the compiler reserves the word everywhere.</summary>
    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>The name with <c>@</c> before it if it is a keyword.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>The name without the <c>@</c> that let it be written.</summary>
    public static string Unescape(string name) => name.Length > 0 && name[0] == '@' ? name.Substring(1) : name;

    /// <summary>A name for a local variable: starts in lower case, and contains only what an identifier may.</summary>
    public static string Local(string name)
    {
        string clean = Clean(name);
        return char.ToLowerInvariant(clean[0]) + clean.Substring(1);
    }

    /// <summary>A name for a constant: starts in upper case, and contains only what an identifier may.</summary>
    public static string Constant(string name)
    {
        string clean = Clean(name);
        return char.ToUpperInvariant(clean[0]) + clean.Substring(1);
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (char character in name)
        {
            if (IsPart(character))
            {
                clean.Append(character);
            }
        }

        // "_" alone is a discard, and a digit can't be first.
        if (clean.ToString().Trim('_').Length == 0 || char.GetUnicodeCategory(clean[0]) == UnicodeCategory.DecimalDigitNumber)
        {
            clean.Insert(0, "v");
        }

        return clean.ToString();
    }

    private static bool IsPart(char character)
        => character == '_' || char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber;
}
