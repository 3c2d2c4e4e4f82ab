using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class HyperparameterRuleTests
{
    [Fact]
    public async Task UnknownHyperparameter_IsReportedOnTheArgument()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("leaky_relu", Alpha = 0.5, {|ACT007:Beta = 2|})] partial class A;
            """,
            "Beta = 2 does not fit 'leaky_relu', which has Alpha (");
    }

    [Fact]
    public async Task HyperparameterOfAnActivationWithout_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("relu", {|ACT007:Alpha = 0.2|})] partial class A;
            """,
            "Alpha = 0.2 does not fit 'relu', which has no hyperparameters");
    }

    [Fact]
    public async Task SeveralWrong_AreReportedEach()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("relu", {|ACT007:Alpha = 0.2|}, {|ACT007:Slope = -1|}, Save = Saved.Auto)] partial class A;
            """,
            "Alpha = 0.2",
            "Slope = -1");
    }

    [Fact]
    public async Task OutOfRange_IsReportedWithTheRange()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("silu", {|ACT007:Beta = -1|})] partial class A;
            [Activation("silu", {|ACT007:Beta = 1e-300|})] partial class B;
            [Activation("silu", Beta = 1e-300, ElementType = typeof(double))] partial class C;
            """,
            "Beta = -1 does not fit 'silu', which has Beta (a finite number greater than 0)",
            "Beta = 1E-300 does not fit");
    }

    [Fact]
    public async Task NotFinite_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("elu", {|ACT007:Alpha = double.NaN|})] partial class A;
            [Activation("elu", {|ACT007:Alpha = 1 / 0.0|})] partial class B;
            [Activation("elu", {|ACT007:Alpha = double.NegativeInfinity|})] partial class C;
            """,
            "Alpha = NaN",
            "Alpha = Infinity",
            "Alpha = -Infinity");
    }

    [Fact]
    public async Task NotFiniteInTheElementType_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("elu", {|ACT007:Alpha = 1e39|})] partial class A;
            [Activation("elu", Alpha = 1e39, ElementType = typeof(double))] partial class B;
            """,
            "Alpha = 1E+39");
    }

    [Fact]
    public async Task HyperparametersThatDontFitEachOther_AreReportedOnOne()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("hard_tanh", {|ACT007:Min = 2|})] partial class A;
            [Activation("hard_tanh", {|ACT007:Max = -1|})] partial class B;
            [Activation("hard_tanh", {|ACT007:Min = 2|}, Max = 0.5)] partial class C;
            [Activation("hard_tanh", Min = -5, {|ACT007:Max = -7|})] partial class D;
            [Activation("hard_tanh", Min = -7, Max = -5)] partial class E;
            """,
            "Min = 2 does not fit 'hard_tanh', which has Min (a finite number) and Max (a finite number); "
                + "Min must be less than Max, and Max is 1",
            "Max = -1 does not fit",
            "Min = 2 does not fit",
            "and Min is -5");
    }

    [Fact]
    public async Task ValueThatAFloatCannotHold_IsSaidToBeLost()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("leaky_relu", {|ACT007:Alpha = 1e300|})] partial class A;
            [Activation("leaky_relu", Alpha = 1e300, ElementType = typeof(double))] partial class B;
            [Activation("softplus", {|ACT007:Beta = 1e-300|})] partial class C;
            """,
            "which has Alpha (a finite number); as a float it is Infinity",
            "; as a float it is 0");
    }

    [Fact]
    public async Task HyperparametersThatAreTheSameInTheElementType_AreReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("hard_tanh", {|ACT007:Min = 0.99999999999|})] partial class A;
            [Activation("hard_tanh", Min = 0.99999999999, ElementType = typeof(double))] partial class B;
            """,
            "Min = 0.99999999999 does not fit");
    }

    [Fact]
    public async Task HyperparameterOutOfItsOwnRange_IsReportedBeforeThePair()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("hard_tanh", Min = 2, {|ACT007:Max = double.NaN|})] partial class A;
            """,
            "Max = NaN does not fit");
    }

    [Fact]
    public async Task FormulaWithHyperparameter_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation({|ACT007:Alpha = 1|})] partial class A { [Formula] static float F(float x) => x; }
            """,
            "Alpha = 1 does not fit 'A', which has no hyperparameters");
    }
}
