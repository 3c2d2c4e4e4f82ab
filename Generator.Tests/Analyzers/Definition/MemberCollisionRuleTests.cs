using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class MemberCollisionRuleTests
{
    [Fact]
    public async Task MethodOfTheSameSignature_IsReportedOnIt()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")]
            partial class A
            {
                public static float {|ACT008:Derivative|}(float value) => value;
                public static double Derivative(double value) => value;
            }
            """,
            "'Derivative' collides with the member 'Derivative' that is generated for the activation 'A'");
    }

    [Fact]
    public async Task OtherMembersOfTheSameName_AreReportedEach()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class A { int {|ACT008:Derivative|} => 0; class {|ACT008:Forward|}; }
            [Activation("sigmoid")] partial class B { void {|ACT008:SavedForBackward|}(int x) { } }
            [Activation("sigmoid")] partial record C(int {|ACT008:Evaluate|});
            """);
    }

    [Fact]
    public async Task SpanMethodOfTheSameSignature_IsReportedOnIt()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid", ElementType = typeof(double))]
            partial class A
            {
                static void {|ACT008:Forward|}(System.ReadOnlySpan<double> a, System.Span<double> b) { }
                static void Forward(System.ReadOnlySpan<float> a, System.Span<float> b) { }
                static void Forward(System.Span<double> a, System.Span<double> b) { }
            }
            """);
    }

    [Fact]
    public async Task MemberInAnotherPart_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class A;
            partial class A { int {|ACT008:Evaluate|} => 0; }
            """);
    }

    [Fact]
    public async Task ClassNamedLikeAMember_IsReportedOnItsIdentifier()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class {|ACT008:Evaluate|} { }
            """);
    }

    [Fact]
    public async Task MemberThatIsGeneratedForAnotherSavedValue_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid", Save = Saved.Output)] partial class A { static float {|ACT008:DerivativeFromOutput|}(float y) => y; }
            [Activation("sigmoid", Save = Saved.Input)] partial class B { static float DerivativeFromOutput(float y) => y; }
            """);
    }

    [Fact]
    public async Task MemberOfABaseClass_IsReportedOnTheBaseClass()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using System;
            using Activations;
            class Layer { public virtual ReadOnlySpan<float> Forward(ReadOnlySpan<float> input) => input; }
            class Named { protected int SavedForBackward; }
            class Middle : Named { private int Forward; public static double Evaluate(double x) => x; }
            [Activation("sigmoid")] partial class A : {|ACT008:Layer|} { }
            [Activation("sigmoid")] partial class B : {|ACT008:Middle|}, ICloneable { public object Clone() => this; }
            partial class B { }
            """,
            "'Layer.Forward' collides with the member 'Forward' that is generated for the activation 'A'");
    }

    [Fact]
    public async Task BaseClassThatIsAnActivation_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class A { }
            class Between : A { }
            [Activation("tanh")] partial class B : {|ACT008:Between|} { }
            """,
            "'A.Evaluate' collides with the member 'Evaluate' that is generated for the activation 'B'");
    }

    [Fact]
    public async Task BaseClassWithOtherMembers_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            class Layer { public static double Evaluate(double x) => x; private int Derivative; public virtual void Forward() { } }
            [Activation("sigmoid")] partial class A : Layer { }
            [Activation("sigmoid")] partial record B() : R(1);
            record R(int Width);
            """);
    }
}
