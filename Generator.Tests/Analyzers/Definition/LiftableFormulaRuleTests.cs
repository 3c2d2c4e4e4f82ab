using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class LiftableFormulaRuleTests
{
    [Fact]
    public async Task Formula_IsReportedOnItsName()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation] partial class A { [Formula] static float {|ACT005:F|}(float x) => x; }
            """,
            "The formula 'F' cannot be compiled");
    }
}
