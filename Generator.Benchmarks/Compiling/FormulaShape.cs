using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Activations.Generator.Benchmarks.Compiling;

/// <summary>A kind of formula that can be made as large as wanted.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Write">The body of the C# method for about so many nodes; a seed makes another formula of the kind.</param>
internal sealed record FormulaShape(string Name, Func<int, int, string> Write)
{
    public static IReadOnlyList<FormulaShape> All { get; } =
    [
        new("polynomial", static (nodes, seed) => "return " + Horner("x", nodes / 3, seed) + ";"),
        new("polynomial in a sigmoid", static (nodes, seed) =>
            "float s = 1f / (1f + MathF.Exp(-x)); return " + Horner("s", (nodes - 5) / 3, seed) + ";"),
        new("polynomial in 1 / (1 + |x|)", static (nodes, seed) =>
            "float s = 1f / (1f + MathF.Abs(x)); return " + Horner("s", (nodes - 4) / 3, seed) + ";"),
        new("x times a quotient in e^x", static (nodes, seed) =>
            $"float e = MathF.Exp(x); return x * {Horner("e", nodes / 6, seed)} / {Horner("e", nodes / 6, seed + 1)};"),
        new("straight lines", static (nodes, seed) => "return " + Lines(nodes / 7, seed) + ";"),
        new("elu over straight lines", static (nodes, seed) => $"if (x <= 0) {{ return MathF.Exp(x) - 1f; }} return {Lines((nodes - 6) / 7, seed)};"),
        new("sum of sigmoids", static (nodes, seed) => "return " + string.Join(
            " + ",
            Enumerable.Range(1, nodes / 7).Select(k => $"{Number(k, seed)} / (1f + MathF.Exp(-{Number(k, seed + 1)} * x))")) + ";"),
    ];

    /// <summary>a + x·(b + x·(c + …)): three nodes a degree.</summary>
    private static string Horner(string variable, int degree, int seed)
    {
        string text = Number(0, seed);
        for (int k = 1; k <= degree; k++)
        {
            text = $"({Number(k, seed)} + {variable} * {text})";
        }

        return text;
    }

    /// <summary>From left to right, seven nodes a line.</summary>
    private static string Lines(int count, int seed)
        => string.Concat(Enumerable.Range(1, count).Select(k => $"x <= {k}f ? {Number(k, seed)} * x + {Number(k, seed + 7)} : ")) + "x";

    private static string Number(int k, int seed)
        => (0.5 + (((k * 37) + (seed * 101)) % 1009 / 1024.0)).ToString("R", CultureInfo.InvariantCulture) + "f";
}
