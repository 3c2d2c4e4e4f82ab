using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.MemberCollisionFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class MemberCollisionFixerTests
{
    [Fact]
    public async Task Members_AreRenamedWithTheirUses()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;

            [Activation("sigmoid")]
            partial class A
            {
                private const float Slope = 2;

                /// <summary>Mine, see also <see cref="Evaluate"/>.</summary>
                public static float {|ACT008:Derivative|}(float value) => value * Slope; // by hand

                public static double Derivative(double value) => Derivative((float)value);

                public int {|ACT008:Evaluate|} => 0;
            }

            class User
            {
                float Use() => A.Derivative(1f) + new A().Evaluate;

                string Name() => nameof(A.Evaluate);
            }
            """,
            """
            using Activations;

            [Activation("sigmoid")]
            partial class A
            {
                private const float Slope = 2;

                /// <summary>Mine, see also <see cref="HandWrittenEvaluate"/>.</summary>
                public static float HandWrittenDerivative(float value) => value * Slope; // by hand

                public static double Derivative(double value) => HandWrittenDerivative((float)value);

                public int HandWrittenEvaluate => 0;
            }

            class User
            {
                float Use() => A.HandWrittenDerivative(1f) + new A().HandWrittenEvaluate;

                string Name() => nameof(A.HandWrittenEvaluate);
            }
            """);
    }

    [Fact]
    public async Task TypeAndItsMembers_AreRenamedTogether()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class {|ACT008:Forward|} { int {|ACT008:Evaluate|}; int HandWrittenEvaluate; int F() => Evaluate + HandWrittenEvaluate; }
            class User { Forward? _f; }
            """,
            """
            using Activations;
            [Activation("sigmoid")] partial class HandWrittenForward { int HandWrittenEvaluate2; int HandWrittenEvaluate; int F() => HandWrittenEvaluate2 + HandWrittenEvaluate; }
            class User { HandWrittenForward? _f; }
            """);
    }

    [Theory]
    [InlineData("[Activation(\"sigmoid\")] partial record A(int {|ACT008:Evaluate|});")]
    [InlineData("interface I { float Evaluate { get; } } [Activation(\"sigmoid\")] partial class A : I { public float {|ACT008:Evaluate|} => 0; }")]
    [InlineData("class B { public virtual int Evaluate => 0; } [Activation(\"sigmoid\")] partial class A : B { public override int {|ACT008:Evaluate|} => 0; }")]
    public async Task NameGivenElsewhere_IsLeftToTheUser(string source)
    {
        await Verify.VerifyCodeFixAsync("using Activations;\n" + source, "using Activations;\n" + source);
    }
}
