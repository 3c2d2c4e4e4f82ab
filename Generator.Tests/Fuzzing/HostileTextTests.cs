using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>Text of the user's never reaches the generated files but as what it is: a name, or a comment.</summary>
public sealed class HostileTextTests
{
    private static readonly CSharpCompilation s_empty = TestReferences.Compile();

    /// <summary>Spellings of sigmoid, with what would end a string, a comment or an element in between, or unknown names with it.</summary>
    [Theory]
    [InlineData("\\\"; class Injected { } //", false)]
    [InlineData("sigmoid */ class Injected { } /*", false)]
    [InlineData("sigmoid\\n class Injected { }", false)]
    [InlineData("sigmoid\\u2028class Injected { }", false)]
    [InlineData("</summary><script>", false)]
    [InlineData("{0} {1:x} %s \\\\", false)]
    [InlineData("\\ud800", false)]
    [InlineData("S i-G_m O-i D", true)]
    [InlineData("sigmoid\\n", true)]
    public void NameInTheAttribute_IsEscaped(string name, bool isKnown)
    {
        string source = $"using Activations;\n[Activation(\"{name}\")] partial class A;";

        DefinitionRun run = DefinitionRun.Of(s_empty, TestReferences.ParseOptions, source);

        Assert.Empty(run.Flaws);
        if (isKnown)
        {
            Assert.DoesNotContain("Injected", Text(source), StringComparison.Ordinal);
        }
    }

    /// <summary>With a type of that name everywhere, _ discards nothing: it is that type.</summary>
    [Theory]
    [InlineData("[Formula] static float F(float x) => MathF.Sin(x);")]
    [InlineData("[Formula] static float F(float x) => x + MathF.Tan(x) * MathF.Exp(x);")]
    public void TypeNamedLikeADiscard_Compiles(string formula)
        => AssertGenerated($"using System;\nusing Activations;\n[Activation] partial class _ {{ {formula} }}");

    [Theory]
    [InlineData("@class")]
    [InlineData("@event")]
    [InlineData("record1")]
    [InlineData("\\u0041b")]
    [InlineData("a\u200Db")]
    [InlineData("名前")]
    [InlineData("été")]
    [InlineData("a\u0301")]
    [InlineData("global")]
    [InlineData("Func")]
    [InlineData("MathF")]
    [InlineData("SpanKernels")]
    [InlineData("VectorMath")]
    public void NameOfAClass_Compiles(string name)
    {
        AssertGenerated($"using Activations;\nnamespace N {{ [Activation(\"elu\")] partial class {name}; }}");
        AssertGenerated($"using Activations;\nnamespace {name} {{ partial class {name} {{ [Activation(\"elu\")] partial class A; }} }}");
    }

    [Theory]
    [InlineData("@class")]
    [InlineData("\\u0061")]
    [InlineData("名前")]
    [InlineData("input")]
    [InlineData("e")]
    public void NameWithinAFormula_Compiles(string name)
        => AssertGenerated($"using Activations;\n[Activation] partial class A {{ const float @int = 2; [Formula] static float @if(float {name}) {{ float @for = {name} * @int; return @for / (1 + System.MathF.Exp(-@for)); }} }}");

    /// <summary>The compiler takes them up to a length, and the file's name is shortened.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void VeryLongName_Compiles(int length)
        => AssertGenerated($"using Activations;\nnamespace {new string('n', length)} {{ [Activation(\"elu\")] partial class {new string('x', length)}; }}");

    private static void AssertGenerated(string source)
    {
        DefinitionRun run = DefinitionRun.Of(s_empty, TestReferences.ParseOptions, source);

        Assert.True(run.Flaws.IsEmpty, string.Join('\n', run.Flaws) + "\n" + source);
        Assert.True(run.HasFiles && run.IsChecked, source);
    }

    private static string Text(string source) => string.Concat(GeneratorHarness.Start(source).Files.Select(static file => file.Key + file.Value));
}
