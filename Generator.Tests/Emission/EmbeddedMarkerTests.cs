using Activations.Generator.Emission;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class EmbeddedMarkerTests
{
    private const string Mark = "[global::Microsoft.CodeAnalysis.Embedded]\n";

    [Theory]
    [InlineData("internal interface IElementwiseKernel<T>\n")]
    [InlineData("internal static class SpanKernels\n{\n    internal static class Nested { }\n}\n")]
    [InlineData("internal readonly struct A\n")]
    public void TopLevelTypes_AreMarked(string text) => Assert.Equal(Mark + text, EmbeddedMarker.Apply("Any.cs", text));

    [Fact]
    public void APartialType_IsMarkedInOneFile()
    {
        const string Text = "/// <summary>internal class</summary>\ninternal static partial class VectorMath\n{\n}\n";

        Assert.Equal(Text, EmbeddedMarker.Apply("VectorMath.Exp.cs", Text));
        Assert.Equal(
            Text.Replace("internal static", Mark + "internal static", System.StringComparison.Ordinal),
            EmbeddedMarker.Apply("VectorMath.FusedMultiplyAdd.cs", Text));
    }

    [Fact]
    public void NothingElse_IsMarked()
    {
        const string Text = "namespace A;\n\n// internal class B\n    internal class C { }\nfile struct D { }\ninternal delegate void E();\n";

        Assert.Equal(Text, EmbeddedMarker.Apply("A.cs", Text));
    }
}
