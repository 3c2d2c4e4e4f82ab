using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class KnownNameRuleTests
{
    [Fact]
    public async Task UnknownName_IsReportedOnTheArgument()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation({|ACT002:"sigmoyd"|}, Save = Saved.Input)] partial class A;
            """,
            "There is no activation 'sigmoyd'; the nearest name is 'sigmoid'");
    }

    [Fact]
    public async Task UnknownNamedArgument_IsReportedOnTheArgument()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation({|ACT002:name: "sigmoyd"|})] partial class A;
            """);
    }

    [Fact]
    public async Task SpellingAndAliases_DoNotMatter()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("Sig-Moid")] partial class A;
            [Activation("LOGISTIC")] partial class B;
            [Activation("leaky ReLU")] partial class C;
            """);
    }
}
