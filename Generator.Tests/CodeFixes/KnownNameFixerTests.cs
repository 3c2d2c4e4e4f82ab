using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.KnownNameFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class KnownNameFixerTests
{
    [Theory]
    [InlineData("{|ACT002:\"sigmoyd\"|}", "\"sigmoid\"")]
    [InlineData("{|ACT002:\"sigmoyd\"|}, ElementType = typeof(double)", "\"sigmoid\", ElementType = typeof(double)")]
    [InlineData("{|ACT002:name: \"sigmoyd\"|}", "name: \"sigmoid\"")]
    [InlineData("{|ACT002:name: /* a */ \"sig\" + \"moyd\"|} /* b */", "name: /* a */ \"sigmoid\" /* b */")]
    public async Task UnknownName_IsReplaced(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(Source(before), Source(after));
    }

    [Theory]
    [InlineData("softmax")]
    [InlineData("PReLU")]
    [InlineData("glu")]
    [InlineData("swiglu")]
    [InlineData("foo")]
    [InlineData("")]
    public async Task AnotherFunctionsName_IsLeftAlone(string name)
        => await Verify.VerifyCodeFixAsync(Source($"{{|ACT002:\"{name}\"|}}"), Source($"{{|ACT002:\"{name}\"|}}"));

    [Fact]
    public async Task UnknownNames_AreReplacedTogether()
    {
        await Verify.VerifyCodeFixAsync(
            """
            using Activations;
            [Activation({|ACT002:"sigmoyd"|})] partial class A;
            [Activation({|ACT002:"Leaky ReLUU"|}, Alpha = 0.5)] partial class B;
            [Activation("tanh")] partial class C;
            """,
            """
            using Activations;
            [Activation("sigmoid")] partial class A;
            [Activation("leaky_relu", Alpha = 0.5)] partial class B;
            [Activation("tanh")] partial class C;
            """);
    }

    private static string Source(string arguments) => $"using Activations;\n[Activation({arguments})]\npartial class A;\n";
}
