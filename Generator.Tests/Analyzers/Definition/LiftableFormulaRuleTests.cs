using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class LiftableFormulaRuleTests
{
    [Fact]
    public async Task Expression_IsReportedWhereItStands()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            using Activations;
            [Activation] partial class A { [Formula] static float F(float x) => x * {|ACT005:MathF.Floor(x)|}; }
            """,
            "The formula 'F' cannot be compiled: 'MathF.Floor' jumps");
    }

    [Fact]
    public async Task LiftableFormula_IsNotReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            using Activations;
            [Activation] partial class A { [Formula] static float F(float x) => x / (1 + MathF.Exp(-x)); }
            """);
    }

    /// <summary>It was lifted, but whatever is saved, there is no plan: the fault is the formula's.</summary>
    [Fact]
    public async Task FormulaWithAnUndecidableCondition_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            using Activations;
            [Activation] partial class A { [Formula] static float F(float x) => MathF.Sin(x) > 0.5f ? MathF.Exp(x) : 1; }
            """);
    }

    [Fact]
    public async Task Pragma_Suppresses()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            using Activations;
            #pragma warning disable ACT005
            [Activation] partial class A { [Formula] static float F(float x) => MathF.Floor(x); }
            """);
    }
}
