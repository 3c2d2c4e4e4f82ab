using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Incrementality;

public sealed class IncrementalityTests
{
    private const string Elu = """
        using Activations;
        namespace User;
        [Activation("elu", Alpha = 0.5)]
        public sealed partial class Elu;
        """;

    private const string Swish = """
        using System;
        using Activations;
        [Activation]
        public sealed partial class Swish
        {
            [Formula]
            private static float F(float x) { float y = x / (1f + MathF.Exp(-x)); return y; }
        }
        """;

    private const string Other = "public static class Other { public static int F() => 1; }";

    [Fact]
    public void FirstRun_GeneratesAll()
    {
        GeneratorHarness.Start(Elu, Other).AssertReasons(RunReasons.New);
    }

    [Fact]
    public void SameCompilation_DoesNotRegenerate()
    {
        CSharpCompilation compilation = TestReferences.Compile(Elu, Other);
        GeneratorHarness harness = GeneratorHarness.Start(compilation);

        harness.Edit(compilation);

        harness.AssertReasons(RunReasons.Same);
    }

    [Theory]
    [InlineData("AddedComment", "using System;", "using System; // a comment")]
    [InlineData("MovedLine", "[Activation]", "\n\n[Activation]\n")]
    [InlineData("CommentInFormula", "return y", "/* the result */ return y")]
    public void EditOfSpaceAndComments_ReadsNothing(string edit, string before, string after)
    {
        GeneratorHarness harness = GeneratorHarness.Start(Swish, Other);

        harness.Edit(0, Edited(edit, Swish, before, after));

        harness.AssertReasons(RunReasons.Unrelated);
    }

    [Theory]
    [InlineData("AddedMember", "class Elu;", "class Elu { public int Mine => 1; }")]
    [InlineData("RespeltName", "\"elu\"", "\"E-L U\"")]
    [InlineData("RespeltValue", "0.5", "1 / 2.0")]
    [InlineData("DefaultWritten", "Alpha = 0.5", "Alpha = 0.5, ElementType = typeof(float), Save = Saved.Auto")]
    [InlineData("QualifiedAttribute", "[Activation(", "[global::Activations.ActivationAttribute(")]
    [InlineData("MadeInternal", "public sealed", "internal")]
    public void EquivalentEdit_DoesNotRegenerate(string edit, string before, string after)
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(0, Edited(edit, Elu, before, after));

        harness.AssertReasons(RunReasons.Equivalent);
    }

    [Theory]
    [InlineData("RenamedParameter", "(float x) { float y = x /", "(float value) { float y = value /", "-x", "-value")]
    [InlineData("RenamedMethod", "float F(", "float Swish1(")]
    [InlineData("RenamedLocal", "float y = x", "var result = x", "return y", "return result")]
    [InlineData("RemovedLocal", "float y = x", "return x", "return y;", "")]
    [InlineData("AddedParentheses", "-x", "(-(x))")]
    [InlineData("RespeltLiteral", "1f", "1.0f")]
    [InlineData("RespeltFunction", "MathF.Exp(-x)", "(float)Math.Exp(-x)")]
    [InlineData("ExtractedMethod", "1f + MathF.Exp(-x)", "G(x)", "[Formula]", "static float G(float v) => 1f + MathF.Exp(-v); [Formula]")]
    [InlineData("ExtractedConstant", "1f", "One", "[Formula]", "const float One = 1; [Formula]")]
    public void EquivalentFormula_DoesNotRegenerate(string edit, string before, string after, string before2 = "", string after2 = "")
    {
        GeneratorHarness harness = GeneratorHarness.Start(Swish, Other);

        string edited = Edited(edit, Swish, before, after);
        harness.Edit(0, before2.Length == 0 ? edited : Edited(edit, edited, before2, after2));

        harness.AssertReasons(RunReasons.Equivalent);
    }

    /// <summary>Equal on the real numbers, but not the formula that its reader finds in the documentation.</summary>
    [Theory]
    [InlineData("ReorderedSum", "1f + MathF.Exp(-x)", "MathF.Exp(-x) + 1f")]
    [InlineData("OtherFunction", "MathF.Exp(-x)", "1 / MathF.Exp(x)")]
    [InlineData("OtherConstant", "1f", "1.5f")]
    [InlineData("OtherMethod", "1f + MathF.Exp(-x)", "G(x)", "[Formula]", "static float G(float v) => 2f + MathF.Exp(-v); [Formula]")]
    public void ChangedFormula_Regenerates(string edit, string before, string after, string before2 = "", string after2 = "")
    {
        GeneratorHarness harness = GeneratorHarness.Start(Swish, Other);

        string edited = Edited(edit, Swish, before, after);
        harness.Edit(0, before2.Length == 0 ? edited : Edited(edit, edited, before2, after2));

        Assert.Equal([IncrementalStepRunReason.Modified], harness.ReasonsOf(TrackingNames.Plan));
    }

    [Fact]
    public void ChangedActivationThatAFormulaEvaluates_RegeneratesBoth()
    {
        const string user = "[Activations.Activation] partial class A { [Activations.Formula] static float F(float x) => x * Elu.Evaluate(x); }";
        GeneratorHarness harness = GeneratorHarness.Start("using User;\n" + user, Elu);

        harness.Edit(1, Elu.Replace("0.5", "0.25", System.StringComparison.Ordinal));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified],
            harness.ReasonsOf(TrackingNames.Parse));

        harness.Edit(1, "// moved\n" + Elu.Replace("0.5", "0.25", System.StringComparison.Ordinal));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            harness.ReasonsOf(TrackingNames.Plan));
    }

    /// <summary>Code that no activation depends on: not even the classes are read again.</summary>
    [Fact]
    public void UnrelatedEdit_ReadsNothing()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(1, Other.Replace("1", "2", System.StringComparison.Ordinal));

        harness.AssertReasons(RunReasons.Unrelated);
    }

    [Fact]
    public void UnrelatedDeclaration_DoesNotRegenerate()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(1, Other.Replace("F()", "G()", System.StringComparison.Ordinal));

        harness.AssertReasons(RunReasons.Equivalent);
    }

    /// <summary>An edit compared with the edit before it, which wasn't read: no change is lost.</summary>
    [Fact]
    public void EditAfterUnrelatedEdits_IsRead()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(1, Other.Replace("1", "2", System.StringComparison.Ordinal));
        harness.Edit(1, Other.Replace("1", "3", System.StringComparison.Ordinal));
        harness.Edit(0, Elu.Replace("0.5", "0.25", System.StringComparison.Ordinal));

        harness.AssertReasons(RunReasons.Changed);
    }

    /// <summary>What is looked at is chosen by how the attribute is spelt, and it can be spelt in many ways.</summary>
    [Theory]
    [InlineData("[Activations.Activation(\"elu\")] partial class A;")]
    [InlineData("[global::Activations.ActivationAttribute(\"elu\")] partial class A;")]
    [InlineData("using Activations; [@ActivationAttribute(\"elu\")] partial class A;")]
    [InlineData("using Activations; [\\u0041ctivation(\"elu\")] partial record A;")]
    [InlineData("using Activations; [System.Obsolete, Activation(\"elu\")] partial class A;")]
    [InlineData("using Act = Activations.ActivationAttribute; [Act(\"elu\")] partial class A;")]
    [InlineData("using ActAttribute = Activations.ActivationAttribute; [Act(\"elu\")] partial class A;")]
    [InlineData("using Lib = Activations; [Lib.Activation(\"elu\")] partial class A;")]
    [InlineData("namespace N { using Act = Activations.ActivationAttribute; partial class Outer { [Act(\"elu\")] partial class A; } }")]
    [InlineData("[Act(\"elu\")] partial class A;", "global using Act = Activations.ActivationAttribute;")]
    [InlineData("[Activation(\"elu\")] partial class A;", "global using Activations;")]
    [InlineData("partial interface I { partial class B { [Activations.Activation(\"elu\")] partial class A; } }")]
    public void AttributeOfAnySpelling_IsFound(string source, string other = Other)
    {
        Assert.NotEmpty(GeneratorHarness.Start(source, other).Files);
    }

    [Theory]
    [InlineData("ChangedHyperparameter", "0.5", "0.25")]
    [InlineData("ChangedSave", "Alpha = 0.5", "Alpha = 0.5, Save = Saved.Input")]
    [InlineData("ChangedAccuracy", "Alpha = 0.5", "Alpha = 0.5, Accuracy = Accuracy.Fast")]
    [InlineData("ChangedElementType", "Alpha = 0.5", "Alpha = 0.5, ElementType = typeof(double)")]
    public void ChangedActivation_Regenerates(string edit, string before, string after)
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);
        IReadOnlyDictionary<string, string> files = harness.Files;

        harness.Edit(0, Edited(edit, Elu, before, after));

        Assert.Equal([IncrementalStepRunReason.Modified], harness.ReasonsOf(TrackingNames.Plan));
        Assert.Contains(IncrementalStepRunReason.Modified, harness.OutputReasons);
        Assert.NotEqual(files, harness.Files);
    }

    [Fact]
    public void ChangedHyperparameter_KeepsHelpers()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(0, Elu.Replace("0.5", "0.25", System.StringComparison.Ordinal));

        harness.AssertReasons(RunReasons.Changed);
    }

    [Fact]
    public void ChangedHyperparameter_RegeneratesOnlyThat()
    {
        const string sigmoid = "[Activations.Activation(\"sigmoid\")] public partial class Sigmoid;";
        GeneratorHarness harness = GeneratorHarness.Start(Elu, sigmoid);

        harness.Edit(0, Elu.Replace("0.5", "0.25", System.StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            harness.ReasonsOf(TrackingNames.Parse));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            harness.ReasonsOf(TrackingNames.Plan));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            harness.ReasonsOf(TrackingNames.Emit));
        Assert.Single(harness.OutputReasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.DoesNotContain(IncrementalStepRunReason.New, harness.OutputReasons);
    }

    /// <summary>What an edit costs doesn't grow with the project: the benchmark <c>scale</c> has the times.</summary>
    [Fact]
    public void ChangedActivationOfAHundred_RegeneratesOnlyThat()
    {
        const int Count = 100;
        string[] sources = [.. Enumerable.Range(0, Count).Select(i => Elu.Replace("class Elu", $"class Elu{i}", System.StringComparison.Ordinal)), Other];
        GeneratorHarness harness = GeneratorHarness.Start(sources);

        harness.Edit(Count, Other.Replace("1", "2", System.StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Repeat(IncrementalStepRunReason.Cached, Count),
            harness.ReasonsOf(TrackingNames.Plan));
        Assert.All(harness.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        harness.Edit(37, sources[37].Replace("0.5", "0.25", System.StringComparison.Ordinal));
        foreach (string step in (string[])[TrackingNames.Plan, TrackingNames.Emit])
        {
            Assert.Single(harness.ReasonsOf(step), reason => reason == IncrementalStepRunReason.Modified);
            Assert.Equal(Count - 1, harness.ReasonsOf(step).Count(reason => reason == IncrementalStepRunReason.Cached));
        }

        Assert.Single(harness.OutputReasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(harness.OutputReasons, reason => Assert.True(reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void NegativeZero_IsAnotherValueThanZero()
    {
        const string leaky = "[Activations.Activation(\"leaky_relu\", Alpha = 0.0)] public partial class Leaky;";
        GeneratorHarness harness = GeneratorHarness.Start(leaky);

        harness.Edit(0, leaky.Replace("0.0", "-0.0", System.StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], harness.ReasonsOf(TrackingNames.Parse));
    }

    [Fact]
    public void FirstActivationOfAnEarlierFile_LeavesThoseAfterItInTheirPlaces()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Other, Elu);

        harness.Edit(0, "using Activations; [Activation(\"tanh\")] partial class First;");

        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], harness.ReasonsOf(TrackingNames.Emit));
    }

    [Fact]
    public void AddedActivation_KeepsOthers()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);

        harness.Edit(1, "[Activations.Activation(\"elu\")] public partial class Second;");

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            harness.ReasonsOf(TrackingNames.Plan));
        Assert.All(harness.ReasonsOf(TrackingNames.Helpers), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void NoActivation_GeneratesNothing()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Other);

        Assert.Empty(harness.Files);
    }

    [Fact]
    public void RemovedLastActivation_RemovesHelpers()
    {
        GeneratorHarness harness = GeneratorHarness.Start(Elu, Other);
        Assert.NotEmpty(harness.Files);

        harness.Edit(0, "// gone");

        Assert.Empty(harness.Files);
    }

    private static string Edited(string edit, string source, string before, string after)
    {
        string edited = source.Replace(before, after, System.StringComparison.Ordinal);
        Assert.True(source != edited, edit + " changes nothing");
        return edited;
    }
}
