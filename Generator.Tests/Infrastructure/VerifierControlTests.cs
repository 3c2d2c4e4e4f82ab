using System;
using System.Threading.Tasks;

using Xunit;
using Xunit.Sdk;

using CodeFixVerify = Activations.Generator.Tests.Infrastructure.CodeFixVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer,
    Activations.CodeFixes.PartialTypeFixer>;
using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>The verifiers find what they are there to find: tests that are wrong must fail in them.</summary>
public sealed class VerifierControlTests
{
    private const string Wrong = "[Activations.Activation(\"sigmoid\")] class {|ACT001:A|} { }";

    private const string Fixed = "[Activations.Activation(\"sigmoid\")] partial class A { }";

    [Theory]
    [InlineData("[Activations.Activation(\"sigmoid\")] class A { }")]
    [InlineData("[Activations.Activation(\"sigmoid\")] class {|ACT002:A|} { }")]
    [InlineData("[Activations.Activation(\"sigmoid\")] {|ACT001:class|} A { }")]
    [InlineData("[Activations.Activation(\"sigmoid\")] class {|ACT001:{|ACT001:A|}|} { }")]
    [InlineData("[Activations.Activation(\"sigmoid\")] partial class {|ACT001:A|} { }")]
    [InlineData("partial class A { Missing x; }")]
    public async Task WrongMarks_Fail(string source)
    {
        await Assert.ThrowsAnyAsync<XunitException>(() => Verify.VerifyAnalyzerAsync(source));
    }

    [Fact]
    public async Task WrongMessage_Fails()
    {
        await Assert.ThrowsAnyAsync<XunitException>(() => Verify.VerifyAnalyzerAsync(Wrong, "'B' must be partial"));
    }

    [Theory]
    [InlineData(Wrong, "[Activations.Activation(\"sigmoid\")] partial  class A { }")]
    [InlineData(Wrong, Wrong)]
    [InlineData(Fixed, "[Activations.Activation(\"sigmoid\")] public partial class A { }")]
    public async Task WrongFix_Fails(string source, string fixedSource)
    {
        await Assert.ThrowsAnyAsync<XunitException>(() => CodeFixVerify.VerifyCodeFixAsync(source, fixedSource));
    }

    [Fact]
    public async Task RightTests_Pass()
    {
        await Verify.VerifyAnalyzerAsync(Wrong, "'A' must be partial");
        await CodeFixVerify.VerifyCodeFixAsync(Wrong, Fixed);
        await CodeFixVerify.VerifyCodeFixAsync(Fixed, Fixed);
    }

    [Fact]
    public void UnclosedMark_Throws()
    {
        Assert.Throws<ArgumentException>(() => MarkedSource.Parse("class {|ACT001:A { }"));
    }
}
