using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class PartialTypeRuleTests
{
    [Fact]
    public async Task ClassNotPartial_IsReportedOnItsIdentifier()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")]
            public sealed class {|ACT001:A|};
            """,
            "'A' must be partial, so that the activation 'A' can be generated");
    }

    [Fact]
    public async Task ContainingTypeNotPartial_IsReportedOnItsIdentifier()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            public class {|ACT001:Outer|}
            {
                public partial struct Middle
                {
                    [Activation("sigmoid")] partial class A;
                }
            }
            """,
            "'Outer' must be partial, so that the activation 'A' can be generated");
    }

    [Fact]
    public async Task BothNotPartial_TheInnerIsReported()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            public class Outer
            {
                [Activation("sigmoid")] class {|ACT001:A|};
            }
            """);
    }

    [Fact]
    public async Task OnePartOfSeveralWithTheAttribute_IsFine()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation("sigmoid")] partial class A;
            partial class A { void F() { } }
            """);
    }
}
