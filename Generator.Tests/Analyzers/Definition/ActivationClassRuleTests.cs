using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class ActivationClassRuleTests
{
    [Fact]
    public async Task StaticClass_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] static partial class {|ACT003:A|} { }
            """,
            "'A' is static");
    }

    [Fact]
    public async Task AbstractClass_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] abstract partial class {|ACT003:A|} { }
            """,
            "'A' is abstract");
    }

    [Fact]
    public async Task GenericClass_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class {|ACT003:A|}<T> { }
            """,
            "'A' is generic");
    }

    [Fact]
    public async Task FileLocalClass_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] file partial class {|ACT003:A|} { }
            """,
            "'A' is file-local");
    }

    [Fact]
    public async Task NestedInFileLocalType_IsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            file partial class Outer { [Activation("sigmoid")] partial class {|ACT003:A|} { } }
            """,
            "'A' is nested in a file-local type");
    }

    [Fact]
    public async Task NestedInStaticAbstractOrGenericType_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            static partial class S { [Activation("sigmoid")] internal partial class A { } }
            abstract partial class T { [Activation("sigmoid")] partial class A { } }
            partial class U<T> { [Activation("sigmoid")] partial class A { } }
            """);
    }
}
