using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class SingleDefinitionRuleTests
{
    [Fact]
    public async Task Neither_IsReportedOnTheAttribute()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [{|ACT004:Activation|}] partial class A;
            """,
            "'A' has neither; an activation is defined by a name or by exactly one method marked [Formula]");
    }

    [Fact]
    public async Task NullName_IsNoName()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [{|ACT004:Activation(null!)|}] partial class A;
            """,
            "'A' has neither");
    }

    [Fact]
    public async Task Both_IsReportedOnTheName()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation({|ACT004:"sigmoid"|})] partial class A { [Formula] static float F(float x) => x; }
            """,
            "'A' has both");
    }

    [Fact]
    public async Task TwoFormulas_IsReportedOnTheSecond()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation] partial class A
            {
                [Formula] static float F(float x) => x;
                [Formula] static float {|ACT004:G|}(float x) => x;
            }
            """,
            "'A' has more than one formula");
    }

    [Fact]
    public async Task FormulaWithoutActivation_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            class A { [Formula] static float {|ACT004:F|}(float x) => x; [FormulaAttribute] static float {|ACT004:G|}(float x) => x; }
            struct B { [Activations.Formula] static float {|ACT004:F|}(float x) => x; }
            namespace Other
            {
                class FormulaAttribute : System.Attribute { }
                class C { [Formula] static float F(float x) => x; }
            }
            """,
            "'A' has a formula, but is not marked [Activation]; an activation is defined by");
    }
}
