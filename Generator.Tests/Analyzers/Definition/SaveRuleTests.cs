using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class SaveRuleTests
{
    [Fact]
    public async Task OutputThatDoesNotSuffice_IsReportedOnTheArgument()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("silu", {|ACT010:Save = Saved.Output|})] partial class A;
            """,
            "'silu' cannot save Saved.Output: ",
            "Saved.Derivative or Saved.Input");
    }

    [Fact]
    public async Task UndefinedValue_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("silu", {|ACT010:Save = (Saved)17|})] partial class A;
            """,
            "'silu' cannot save (Saved)17: the enum has no such value; it can save Saved.Auto");
    }

    [Fact]
    public async Task WhatTheActivationCanSave_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid", Save = Saved.Output)] partial class A;
            [Activation("silu", Save = Saved.Derivative)] partial class B;
            [Activation("silu", Save = Saved.Input)] partial class C;
            [Activation("silu", Save = Saved.Auto)] partial class D;
            """);
    }
}
