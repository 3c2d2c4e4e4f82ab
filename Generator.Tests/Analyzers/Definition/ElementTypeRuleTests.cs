using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class ElementTypeRuleTests
{
    [Fact]
    public async Task UnsupportedType_IsReportedOnTheArgument()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid", {|ACT009:ElementType = typeof(int)|})] partial class A;
            [Activation("sigmoid", {|ACT009:ElementType = typeof(System.Half)|})] partial class B;
            [Activation("sigmoid", {|ACT009:ElementType = null!|})] partial class C;
            """,
            "'int' cannot be the element type; it can be float or double",
            "'Half' cannot",
            "'null' cannot");
    }

    [Fact]
    public async Task FloatAndDouble_AreFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid", ElementType = typeof(float))] partial class A;
            [Activation("sigmoid", ElementType = typeof(System.Double))] partial class B;
            """);
    }
}
