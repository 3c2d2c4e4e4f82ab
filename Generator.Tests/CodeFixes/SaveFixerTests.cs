using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.SaveFixer>;

namespace Activations.Generator.Tests.CodeFixes;

public sealed class SaveFixerTests
{
    [Theory]
    [InlineData("{|ACT010:Save = Saved.Output|}", "Save = Saved.Derivative")]
    [InlineData("{|ACT010:Save = /* a */ global::Activations.Saved.Output|} /* b */", "Save = /* a */ global::Activations.Saved.Derivative /* b */")]
    [InlineData("{|ACT010:Save = (Saved)17|}", "Save = Saved.Auto")]
    [InlineData("{|ACT010:Save = (Activations.Saved)(-1)|}, Parallel = true", "Save = Activations.Saved.Auto, Parallel = true")]
    public async Task ImpossibleSave_IsReplacedByThePossible(string before, string after)
    {
        await Verify.VerifyCodeFixAsync(Source(before), Source(after));
    }

    [Fact]
    public async Task ConstantOfAnotherType_IsLeftToTheUser()
    {
        const string source = """
            using Activations;
            [Activation("silu", {|ACT010:Save = Mine.Output|})] partial class A;
            static class Mine { public const Saved Output = Saved.Output; }
            """;
        await Verify.VerifyCodeFixAsync(source, source);
    }

    private static string Source(string arguments) => $"using Activations;\n[Activation(\"silu\", {arguments})]\npartial class A;\n";
}
