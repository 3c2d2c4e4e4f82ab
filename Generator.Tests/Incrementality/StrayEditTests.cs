using System;
using System.Runtime.CompilerServices;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Incrementality;

/// <summary>Edits that change what a class means from where one wouldn't look for it, or while the code is wrong.</summary>
public sealed class StrayEditTests
{
    [Theory]

    // The names of top-level statements are in scope in all files, although nobody may use them there.
    [InlineData("TopLevelVariable", "using System; using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * MathF.Tanh(x); }", "var other = 1;", "var MathF = 1;")]
    [InlineData("TopLevelFunction", "using static System.MathF; using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * Tanh(x); }", "int Other() => 1;", "int Tanh() => 1;")]
    [InlineData("TopLevelOutVariable", "using System; using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * MathF.Tanh(x); }", "int.TryParse(\"1\", out int other);", "int.TryParse(\"1\", out int MathF);")]
    [InlineData("TopLevelPattern", "using System; using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * MathF.Tanh(x); }", "if (1 is int other) { }", "if (1 is int MathF) { }")]

    // A part that isn't partial is the compiler's error, and a part all the same.
    [InlineData("PartThatIsNotPartial", "using Activations; [Activation] partial class A;", "class A { [Activations.Formula] static float F(float x) => x; }", "class A { [Activations.Formula] static float F(float x) => 2 * x; }")]
    [InlineData("ContainerThatIsNotPartial", "partial class B { [Activations.Activation] partial class A; }", "class B { partial class A { [Activations.Formula] static float F(float x) => x; } }", "class B { partial class A { [Activations.Formula] static float F(float x) => 2 * x; } }")]

    // Skipped by the parser, so no token of the tree.
    [InlineData("StrayCharacterInFormula", "class B;", "using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * x; }", "using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * $ x; }")]
    [InlineData("StrayParenthesis", "class B;", "using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * x; }", "using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * x ); }")]
    [InlineData("StrayWordInAttribute", "class B;", "using Activations; [Activation(\"elu\")] partial class A;", "using Activations; [Activation(\"elu\" ) $ ] partial class A;")]
    [InlineData("StrayArgument", "class B;", "using Activations; [Activation(\"elu\", Alpha = 0.5)] partial class A;", "using Activations; [Activation(\"elu\", Alpha = 0.5 #)] partial class A;")]
    public void ThereAndBack_FilesAreThoseOfANewDriver(string edit, string source, string before, string after)
    {
        CSharpCompilation first = TestReferences.Compile(source, before);
        CSharpCompilation second = TestReferences.Compile(source, after);
        string expected = PlainDriver.FilesOf(PlainDriver.Create().RunGenerators(first));
        string changed = PlainDriver.FilesOf(PlainDriver.Create().RunGenerators(second));

        Assert.True(PlainDriver.FilesOf(PlainDriver.Create().RunGenerators(first).RunGenerators(second)) == changed, edit);
        Assert.True(PlainDriver.FilesOf(PlainDriver.Create().RunGenerators(second).RunGenerators(first)) == expected, edit + " back");
    }

    /// <summary>Of the compilations before the last one, which in an editor are as many as keystrokes, none stays in memory.</summary>
    [Theory]
    [InlineData("class B { int F() => 1; }", "class B { int F() => 2; }")]
    [InlineData("class B { int F() => 1; }", "class B { int G() => 1; }")]
    public void OldCompilation_IsCollected(string before, string after)
    {
        (GeneratorDriver driver, WeakReference old) = Edit(before, after);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(old.IsAlive);
        Assert.NotEmpty(PlainDriver.FilesOf(driver));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) Edit(string before, string after)
    {
        const string source = "using System; using Activations; [Activation] partial class A { [Formula] static float F(float x) => x * MathF.Tanh(x); }";
        CSharpCompilation old = TestReferences.Compile(source, before);
        GeneratorDriver driver = PlainDriver.Create().RunGenerators(old);
        return (driver.RunGenerators(old.ReplaceSyntaxTree(old.SyntaxTrees[1], CSharpSyntaxTree.ParseText(after, TestReferences.ParseOptions, old.SyntaxTrees[1].FilePath))), new WeakReference(old));
    }
}
