using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

using Activations.Generator.Tests.Analyzers.Robustness;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>
/// Definitions of activations as nobody should write them: any argument of the attribute, any shape of the class, any
/// formula, and some of them torn up as if somebody were typing. Each part is odd now and then only, so that most get past
/// the first rule that looks at them. The same seed gives the same sources.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class HostileDefinitions(int seed)
{
    private const int OneInMutated = 5;
    private const int OneInOdd = 6;
    private const int MostArguments = 3;
    private const int MostMembers = 2;

    private static readonly string[] s_names =
    [
        "\"sigmoid\"", "\"elu\"", "\"leaky_relu\"", "\"silu\"", "\"celu\"", "\"hard_tanh\"", "\"softplus\"", "\"gelu\"", "\"snake\"", "\"mish\"",
        "\"squareplus\"", "\"isru\"", "\"threshold\"", "\"soft_shrink\"", "\"sparse_plus\"", "\"log_sigmoid\"", "\"S I-G_moid\"",
    ];

    private static readonly string[] s_oddNames =
    [
        "\"\"", "null!",
        "\"\\\"*/</c>\\n\\u2028//\"", "\"\\0\\ud800\"", "name: \"tanh\"", "Name", "\"a\" + \"b\"", "nameof(System)", "5", "\"🦔\"",
    ];

    private static readonly string[] s_hyperparameters = ["Alpha", "Beta", "Gamma", "Lambda", "Min", "Max", "Threshold", "Slope"];

    private static readonly string[] s_numbers =
    [
        "0", "-0.0", "1", "-1", "0.5", "1e-300", "1e300", "1e-45", "1e38", "3.5e38", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity",
        "double.Epsilon", "double.MaxValue", "double.MinValue", "0.0 / 0.0", "1 / 3.0", "int.MinValue", "'a'", "long.MaxValue", "1.0000001", "20", "-88", "710",
    ];

    private static readonly string[] s_others =
    [
        "ElementType = typeof(double)", "ElementType = typeof(float)", "Save = Saved.Output", "Save = Saved.Derivative", "Save = Saved.Input", "Parallel = true",
        "Accuracy = Accuracy.Fast",
    ];

    private static readonly string[] s_oddOthers =
        ["ElementType = typeof(Half)", "ElementType = typeof(A)", "ElementType = null!", "Save = (Saved)99", "Missing = 1", "Parallel = null", "Accuracy = 1.5", "Accuracy = (Accuracy)(-3)"];

    private static readonly string[] s_modifiers =
    [
        "public sealed partial", "internal partial", "static partial", "abstract partial", "file partial", "private partial",
        "unsafe partial", "new partial", "", "public",
    ];

    private static readonly string[] s_identifiers =
    [
        "Math", "MathF", "System", "Activations", "Span", "Vector128", "@class", "@event", "été", "Ж", "名前", "_", "__", "Evaluate", "Forward", "value",
        "field", "required", "record", "\\u0041b", "I\u200Dl", "a\u0301", "T", "x", new string('n', 200), new string('n', 600),
    ];

    private static readonly string[] s_outers =
    [
        "namespace N { ", "namespace A.B.C { ", "namespace @namespace.@class { ", "namespace System.Outer { ", "namespace Activations.Kernels { ", "partial class Outer { ",
        "partial struct Outer<T, @in> where T : class { ", "class Outer { ", "partial interface IOuter<in T> { ", "static partial class Outer { ", "file partial class Outer { ",
        "namespace N { partial record Outer(int X) { ",
    ];

    private static readonly string[] s_members =
    [
        "public static float Evaluate(float x) => x;", "public int Forward;", "class Kernel { }", "static float Math(float x) => x;", "public float Derivative => 0;", "int _output;",
        "static class MathF { }", "const float Exp = 1;", "public A(int i) { }", "~A() { }", "public static A operator +(A a, A b) => a;", "event System.Action? E;", "float[] _saved = [];",
        "public bool HasForward;", "int output; int input;", "enum Saved { }", "struct Span { }", "/// <summary>", "delegate void Backward(float x);", "public override string ToString() => \"\";",
    ];

    private static readonly string[] s_bases =
    [
        "class Base { public virtual void Forward(Span<float> x) { } }", "class Base { protected int Backward; }", "[Activation(\"tanh\")] partial class Base { }",
        "abstract class Base { public abstract bool SavedForBackward { get; } }", "class Base { public static float Evaluate(float x) => x; }", "class Base { class Kernel { } internal float[]? _layerOutput; }",
        "class Base : A { }", "sealed class Base { }", "class Base<T> { }", "interface Base { static float Evaluate(float x) => x; }", "class Base { private float Evaluate(float x) => x; public double Evaluate(double x) => x; }",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next source.</summary>
    /// <returns>Text that need not be C#.</returns>
    public string Next()
    {
        string source = Definition();
        return _random.Next(OneInMutated) == 0
            ? new SourceMutator([source, Definition()], _random.Next()).Next()
            : source;
    }

    private string Definition()
    {
        string outer = Odd(s_outers, "");
        string identifier = Odd(s_identifiers, "A");
        bool isFormula = _random.Next(2) == 0;
        List<string> arguments = isFormula && _random.Next(20) > 0 ? [] : [Odd(s_oddNames, Pick(s_names))];
        int count = _random.Next(2) == 0 ? 0 : _random.Next(MostArguments + 1);
        for (int i = 0; i < count; i++)
        {
            arguments.Add(_random.Next(isFormula ? 12 : 3) == 0 ? $"{Pick(s_hyperparameters)} = {Pick(s_numbers)}" : Pick(_random.Next(OneInOdd) == 0 ? s_oddOthers : s_others));
        }

        string type = arguments.Contains("ElementType = typeof(double)") ? "double" : "float";
        StringBuilder members = new();
        if (isFormula || _random.Next(20) == 0)
        {
            string parameter = Odd(s_identifiers, "x");
            members.Append("    [Formula] static ").Append(type).Append(" F(").Append(type).Append(' ').Append(parameter).Append(") ")
                .Append(new HostileFormulas(_random, type).Body(parameter)).Append('\n');
        }

        for (int i = _random.Next(OneInOdd) == 0 ? _random.Next(1, MostMembers + 1) : 0; i > 0; i--)
        {
            members.Append("    ").Append(Pick(s_members)).Append('\n');
        }

        string keyword = Odd(["record", "struct", "interface", "record struct", "enum"], "class");
        string suffix = Odd(["<T>", " : System.ICloneable", "(int width)", " : Missing", "<@class>", " where T : new()", " : Base"], "");
        string parent = suffix == " : Base" ? Pick(s_bases) + "\n" : "";
        string list = arguments.Count == 0 ? "" : "(" + string.Join(", ", arguments) + ")";
        return $"using System;\nusing Activations;\n{outer}\n[Activation{list}]\n{Odd(s_modifiers, "partial")} {keyword} {identifier}{suffix}\n{{\n{members}}}\n"
            + parent + new string('}', outer.Count(character => character == '{'));
    }

    private string Odd(IReadOnlyList<string> odd, string ordinary) => _random.Next(OneInOdd) == 0 ? Pick(odd) : ordinary;

    private string Pick(IReadOnlyList<string> list) => list[_random.Next(list.Count)];
}
