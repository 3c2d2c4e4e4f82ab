using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>The names that code has for exponentials, and for what is made of them.</summary>
internal static class ExponentialWords
{
    /// <summary>Whether any identifier in a piece of code may be that of an exponential: nothing is asked but its text.</summary>
    public static bool AreIn(SyntaxNode code)
        => code.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && Contains(token.ValueText));

    /// <summary>Whether a name may be that of an exponential: expected values and exports aren't.</summary>
    public static bool Contains(string name)
        => MayContain(name) && (Has(name, "tanh") || Has(name, "cosh") || Has(name, "sinh") || Has(name, "sech")
            || NameWords.IsKnownActivation(name)
            || ((Has(name, "exp") || Has(name, "pow"))
                && NameWords.Split(name).Any(static word => word is "exp" or "expf" or "expm1" or "exp1" or "pow" or "powf" or "exponential"
                    || word.EndsWith("exp", StringComparison.Ordinal))));

    /// <summary>Whether a name has the beginning of any of the words: one pass, since it is asked of each name of a type.</summary>
    private static bool MayContain(string name)
    {
        for (int i = 0; i + 2 < name.Length; i++)
        {
            // ASCII letters in lower case; of other characters it doesn't matter what this makes of them.
            switch (((char)(name[i] | ' '), (char)(name[i + 1] | ' ')))
            {
                case ('e', 'x' or 'l') or ('p', 'o') or ('t', 'a') or ('c', 'o') or ('l', 'o') or ('m', 'i'):
                case ('s', 'i' or 'e' or 'o' or 'w'):
                    return true;
            }
        }

        return false;
    }

    /// <summary>The functions that may evaluate an exponential, themselves or in one of the others.</summary>
    public static HashSet<FunctionUnit> FindUnits(IReadOnlyList<FunctionUnit> units)
    {
        HashSet<FunctionUnit> found = [.. units.Where(static unit => AreIn(unit.Body))];
        HashSet<string> names = new(found.Select(static unit => unit.Name), StringComparer.Ordinal);
        for (int count = -1; count != found.Count;)
        {
            count = found.Count;
            foreach (FunctionUnit unit in units)
            {
                if (!found.Contains(unit) && unit.Body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)))
                {
                    found.Add(unit);
                    names.Add(unit.Name);
                }
            }
        }

        return found;
    }

    private static bool Has(string name, string token) => name.IndexOf(token, StringComparison.OrdinalIgnoreCase) >= 0;
}
