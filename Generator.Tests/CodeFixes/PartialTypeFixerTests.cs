using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.PartialTypeFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class PartialTypeFixerTests
{
    [Theory]
    [InlineData("class {|ACT001:A|};", "partial class A;")]
    [InlineData("public sealed class {|ACT001:A|} { }", "public sealed partial class A { }")]
    [InlineData("record {|ACT001:A|};", "partial record A;")]
    [InlineData("internal record class {|ACT001:A|};", "internal partial record class A;")]
    [InlineData("// why\nclass /* this */ {|ACT001:A|}; // or that", "// why\npartial class /* this */ A; // or that")]
    [InlineData("\n/// <summary>Doc.</summary>\ninternal /*1*/ class {|ACT001:A|};", "\n/// <summary>Doc.</summary>\ninternal /*1*/ partial class A;")]
    public async Task Class_BecomesPartial(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(Attributed(before), Attributed(after));
    }

    [Fact]
    public async Task ContainingTypes_BecomePartialToo()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;
            // The outermost.
            static class Outer
            {
                public partial interface IMiddle
                {
                    readonly ref struct {|ACT001:Inner|}
                    {
                        [Activation("sigmoid")] partial class A;
                    }
                }
            }
            """,
            """
            using Activations;
            // The outermost.
            static partial class Outer
            {
                public partial interface IMiddle
                {
                    readonly ref partial struct Inner
                    {
                        [Activation("sigmoid")] partial class A;
                    }
                }
            }
            """);
    }

    [Fact]
    public async Task ActivationsInOneType_AreFixedTogether()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;
            class Outer
            {
                [Activation("sigmoid")] class {|ACT001:A|};
                [Activation("tanh")] sealed class {|ACT001:B|} { }
                class Bystander;
            }
            """,
            """
            using Activations;
            partial class Outer
            {
                [Activation("sigmoid")] partial class A;
                [Activation("tanh")] sealed partial class B { }
                class Bystander;
            }
            """);
    }

    private static string Attributed(string source) => "using Activations;\n[Activation(\"sigmoid\")]\n" + source + "\n";
}
