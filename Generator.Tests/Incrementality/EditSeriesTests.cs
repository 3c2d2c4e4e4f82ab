using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Incrementality;

/// <summary>
/// A driver that has gone through a series of edits gives what one gives that sees only the last state: what isn't read
/// again would have been read as before.
/// </summary>
public sealed class EditSeriesTests
{
    private const int EditsASeries = 120;

    /// <summary>Files with places, and what may stand in each place: what a class can depend on, and what looks like it.</summary>
    private static readonly (string Text, string[][] Places)[] s_files =
    [
        (
            "using Activations; namespace N; [{0}(\"elu\", Alpha = {1})] {2} partial class Elu;",
            [["Activation", "ActivationAttribute", "Act", "Local", "Obsolete"], ["Numbers.B", "0.5", "Numbers.A", "Constants.Late", "(double)Kind.Two"], ["public", "internal", "static"]]),
        (
            "using System; using Activations; [Activation] public partial class Own {{ [Formula] static float F(float x) => {0}; static float G(float v) => {1}; const float C = {2}; }}",
            [["C * x", "G(x)", "x * MathF.Tanh(x)", "MathF.Exp(-C * x)", "N.Elu.Evaluate(x)", "Numbers.H(x)"], ["v", "v * v"], ["(float)N.Numbers.A", "1", "2"]]),
        (
            "using System; using Activations; [Activation] public partial class Split; {0}",
            [["", "[Obsolete]", "[Activation] partial class Split;", "partial class Own { public int Backward => 1; }"]]),
        (
            "public partial class Split {{ [Activations.Formula] static float F(float x) {{ {0} return {1}; }} }}",
            [["", "const float k = 2;", "var k = x;"], ["x", "x * 2", "k * x"]]),
        (
            "namespace N {{ public static class Numbers {{ public static float S = {0}; public const double A = {1}; public const double B = A + {2}; public static float H(float x) => {3}; }} enum Kind {{ One, Two = {4} }} }}",
            [["1", "2"], ["0.25", "0.75"], ["1", "2"], ["x", "2 * x"], ["1", "3"]]),
        (
            "{0} global using Act = Activations.ActivationAttribute; global using N;",
            [["", "global using System.Text;"]]),
        (
            "using {0} = Activations.ActivationAttribute; [{1}(\"relu\")] partial class Aliased;",
            [["Mine", "Activation", "Unused"], ["Mine", "Activation", "Act"]]),
        (
            "{0} class Bystander {{ int F() => {1}; int P {{ get {{ return {2}; }} }} void M() {{ {3} }} }}",
            [["", "partial", "public"], ["1", "2"], ["3", "4"], ["", "int System = 1;", "}", "{"]]),
        (
            "{0}",
            [["", "class MathF { public static float Tanh(float x) => x; }", "namespace N { static class MathF { } }", "class System { }", "#if X\nclass System { }\n#endif"]]),
        (
            "[Activations.Activation(\"{0}\"{1})] partial class Last {{ {2} }} [Activations.Activation(\"tanh\")] partial class Other;",
            [["sigmoid", "silu", "nothing"], ["", ", Save = Activations.Saved.Input", ", ElementType = typeof(double)"], ["", "public int DerivativeFromOutput => 1;", "class Activations { }"]]),
        (
            "static class Constants {{ public const double Late = {0}; }}",
            [["0.5", "2"]]),
        (
            "global using static Constants; {0}",
            [["", "[assembly: System.Reflection.AssemblyTitle(\"a\")]", "using Local = Activations.ActivationAttribute;", "global using Local = Activations.ActivationAttribute;"]]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AfterEachEdit_FilesAreThoseOfANewDriver(int seed)
    {
        Random random = new(seed);
        int[][] choices = [.. s_files.Select(static file => new int[file.Places.Length])];
        CSharpCompilation compilation = TestReferences.Compile([.. s_files.Select((_, i) => Write(i, choices[i]))]);
        GeneratorDriver driver = PlainDriver.Create().RunGenerators(compilation);
        HashSet<string> states = [PlainDriver.FilesOf(driver)];

        for (int edit = 0; edit < EditsASeries; edit++)
        {
            compilation = Edit(compilation, choices, random);
            driver = driver.RunGenerators(compilation);

            string state = PlainDriver.FilesOf(driver);
            Assert.Equal(PlainDriver.FilesOf(PlainDriver.Create().RunGenerators(compilation)), state);
            states.Add(state);
        }

        // Otherwise the edits would be of no use.
        Assert.InRange(states.Count, EditsASeries / 10, EditsASeries);
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, int[][] choices, Random random)
    {
        int file = random.Next(s_files.Length);

        // Without the attributes' assembly for one edit.
        if (compilation.ExternalReferences.Length < TestReferences.All.Length)
        {
            return compilation.WithReferences(TestReferences.All);
        }

        switch (random.Next(40))
        {
            case 0:
                return compilation.WithOptions(compilation.Options.WithOverflowChecks(!compilation.Options.CheckOverflow));
            case 1:
                return compilation.WithAssemblyName(compilation.AssemblyName + "1");
            case 2:
                return compilation.RemoveReferences(TestReferences.All[^1]);
            case 3:
                // Another order.
                SyntaxTree moved = compilation.SyntaxTrees[file];
                return compilation.RemoveSyntaxTrees(moved).AddSyntaxTrees(moved);
            case 4:
                // With another symbol.
                SyntaxTree parsed = compilation.SyntaxTrees[file];
                return compilation.ReplaceSyntaxTree(
                    parsed,
                    CSharpSyntaxTree.ParseText(parsed.GetText(), TestReferences.ParseOptions.WithPreprocessorSymbols(random.Next(2) == 0 ? "X" : "Y"), parsed.FilePath));
        }

        int place = random.Next(choices[file].Length);

        // From anything back to the first, which is right: what isn't generates nothing, and then other edits change nothing.
        choices[file][place] = choices[file][place] == 0 ? random.Next(1, s_files[file].Places[place].Length) : 0;
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == $"Test{file}.cs");
        SourceText text = SourceText.From(Write(file, choices[file]));

        // As an editor does it, which keeps the parts that haven't changed, or from new.
        return compilation.ReplaceSyntaxTree(
            old,
            random.Next(2) == 0
                ? old.WithChangedText(old.GetText().WithChanges(new TextChange(new TextSpan(0, old.GetText().Length), text.ToString())))
                : CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)old.Options, old.FilePath));
    }

    private static string Write(int file, int[] choices)
        => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            s_files[file].Text,
            [.. choices.Select((choice, place) => (object)s_files[file].Places[place][choice])]);
}
