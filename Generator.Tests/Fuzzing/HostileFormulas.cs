using System;
using System.Globalization;
using System.Linq;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>Bodies of formulas with numbers at the ends of their range, compositions that are nowhere defined, and many conditions.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="type">The element type's keyword.</param>
internal sealed class HostileFormulas(Random random, string type)
{
    private const int DeepestTree = 5;
    private const int OneInOdd = 12;

    private static readonly string[] s_ordinary = ["1", "2", "0.5", "-3", "0.1", "4", "1.702"];

    private static readonly string[] s_singles =
    [
        "0f", "-0f", "1f", "2f", "0.5f", "-3f", "1e-45f", "1e-38f", "3.4e38f", "-3.4e38f", "float.MaxValue", "float.Epsilon", "float.NaN", "float.PositiveInfinity",
        "0f / 0f", "1f / 0f", "1", "7 / 2", "1e-7f", "16777217f", "0.1f", "MathF.PI", "88.8f", "(1f / 3f)", "int.MaxValue", "'x'",
    ];

    private static readonly string[] s_doubles =
    [
        "0.0", "-0.0", "1.0", "2.0", "0.5", "-3.0", "5e-324", "1e-308", "1.7e308", "-1.7e308", "double.MaxValue", "double.Epsilon", "double.NaN", "double.NegativeInfinity",
        "0.0 / 0.0", "1.0 / 0.0", "1", "7 / 2", "1e-16", "9007199254740993.0", "0.1", "Math.PI", "709.8", "(1.0 / 3.0)", "long.MaxValue", "1m",
    ];

    private static readonly string[] s_functions =
    [
        "Exp", "Log", "Log2", "Log10", "Sqrt", "Cbrt", "Tanh", "Sinh", "Cosh", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Asinh", "Acosh", "Atanh", "Abs", "Exp", "Exp", "Tanh",
    ];

    private static readonly string[] s_exponents = ["2", "0.5", "-1", "3", "0", "1 / 3.0", "17", "-2.5"];

    private static readonly string[] s_oddExponents = ["1e300", "-1e300", "1e-300", "100", "double.NaN", "int.MinValue", "x", "1 / 0.0"];

    private string Functions => type == "float" ? "MathF" : "Math";

    private string Number
        => random.Next(OneInOdd) == 0 ? Pick(type == "float" ? s_singles : s_doubles)
            : type == "float" ? Pick(s_ordinary) + "f" : Pick(s_ordinary);

    /// <summary>The method's body, after its parameters.</summary>
    /// <param name="x">The parameter's name.</param>
    /// <returns>C#, mostly.</returns>
    public string Body(string x) => random.Next(12) switch
    {
        0 => $"=> {Long(x)};",
        1 => $"=> {Deep(x)};",
        2 => $"{{ {Conditions(x)} return {Tree(x, 1)}; }}",
        3 => $"{{ {type} a = {Tree(x, 2)}; {type} b = a * a + {x}; a = b; return {Tree("b", 2)} / a; }}",
        4 => $"=> {x} switch {{ > 1 => {Tree(x, 2)}, < -1 => {Tree(x, 2)}, _ => {Tree(x, 3)} }};",
        _ => $"=> {Tree(x, random.Next(DeepestTree + 1))};",
    };

    private string Tree(string x, int depth)
    {
        if (depth == 0)
        {
            return random.Next(3) == 0 ? Number : x;
        }

        string Next() => Tree(x, random.Next(depth));

        return random.Next(14) switch
        {
            0 or 1 => $"({Next()} + {Tree(x, depth - 1)})",
            2 => $"({Tree(x, depth - 1)} - {Next()})",
            3 or 4 => $"({Next()} * {Tree(x, depth - 1)})",
            5 or 6 => $"({Tree(x, depth - 1)} / {Next()})",
            7 => $"(-{Tree(x, depth - 1)})",
            8 => $"({type})Math.Pow({Tree(x, depth - 1)}, {Pick(random.Next(OneInOdd) == 0 ? s_oddExponents : s_exponents)})",
            9 => $"{Functions}.{Pick((string[])["Max", "Min"])}({Tree(x, depth - 1)}, {Next()})",
            10 => $"({Next()} {Pick((string[])["<", "<=", ">", ">=", "==", "!="])} {Number} ? {Tree(x, depth - 1)} : {Next()})",
            _ => $"{Functions}.{Pick(s_functions)}({Tree(x, depth - 1)})",
        };
    }

    /// <summary>A sum or product of many terms.</summary>
    private string Long(string x)
    {
        string op = Pick((string[])[" + ", " * ", " - "]);
        return string.Join(op, Enumerable.Range(0, random.Next(50, 400)).Select(_ => Tree(x, random.Next(2))));
    }

    /// <summary>One function within the other.</summary>
    private string Deep(string x)
    {
        string[] parts = [Functions + ".Exp(", "-(", "1 / (", Functions + ".Tanh(", $"{x} * (", "1 + (", Functions + ".Abs("];
        bool isMixed = random.Next(2) == 0;
        string one = Pick(parts);
        int depth = random.Next(10, 600);
        return string.Concat(Enumerable.Range(0, depth).Select(_ => isMixed ? Pick(parts) : one)) + x + new string(')', depth);
    }

    /// <summary>Up to three hundred of them.</summary>
    private string Conditions(string x)
        => string.Concat(Enumerable.Range(0, random.Next(5, 300)).Select(
            k => string.Create(CultureInfo.InvariantCulture, $"if ({x} < {k - 100}) return {Tree(x, random.Next(3))}; ")));

    private string Pick(string[] list) => list[random.Next(list.Length)];
}
