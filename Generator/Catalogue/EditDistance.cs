using System;

namespace Activations.Generator.Catalogue;

/// <summary>How many insertions, deletions and replacements lead from one word to another (Levenshtein).</summary>
internal static class EditDistance
{
    // Names are short; the rest of a hostile one can't make it nearer to anything.
    private const int LongestWord = 64;

    public static int Between(string a, string b)
    {
        int lengthA = Math.Min(a.Length, LongestWord);
        int lengthB = Math.Min(b.Length, LongestWord);
        int[] row = new int[lengthB + 1];
        for (int j = 0; j <= lengthB; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= lengthA; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= lengthB; j++)
            {
                int above = row[j];
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[lengthB] + (a.Length - lengthA) + (b.Length - lengthB);
    }
}
