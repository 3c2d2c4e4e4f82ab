using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed partial class HelperFilesTests
{
    private static readonly SourceFile s_embedded = new(
        "Embedded.cs",
        "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }");

    private static readonly TargetCapabilities s_withoutVectors = new(HasStaticAbstractInterface: false, HasHardwareVectors: false);

    [Fact]
    public void EachFunctionsFiles_CompileAlone()
    {
        foreach (string function in Functions())
        {
            IReadOnlyList<HelperFile> files = HelperFiles.For([function], SamplePlans.Modern);

            Assert.True(
                files.Any(file => Regex.IsMatch(file.Text, $@"^    public static \S+ {function}\(", RegexOptions.Multiline)),
                function);
            AssertCompiles(files);
        }
    }

    [Fact]
    public void AllFiles_Compile_AndAreFewerForFewerFunctions()
    {
        IReadOnlyList<HelperFile> all = HelperFiles.For(Functions(), SamplePlans.Modern);

        AssertCompiles(all);
        Assert.Equal(HelperFiles.All.Count, all.Count);
        Assert.True(HelperFiles.For([], SamplePlans.Modern).Count < all.Count);
    }

    [Fact]
    public void EachType_IsMarkedOnce()
    {
        string text = string.Concat(HelperFiles.For([], SamplePlans.Modern).Select(file => file.Text));

        foreach (string type in new[] { "class SpanKernels", "class VectorMath", "interface IElementwiseKernel", "interface ITwoResultKernel" })
        {
            Assert.Single(Regex.Matches(text, $@"Embedded\]\ninternal [\w ]*{type}\b"));
        }
    }

    [Fact]
    public void WithoutVectors_EachFunctionsFilesCompileAlone_AgainstNetStandard()
    {
        InMemoryCompiler compiler = new() { References = NetStandardReferences.All };
        foreach (string function in Functions())
        {
            IReadOnlyList<HelperFile> files = HelperFiles.For([function], s_withoutVectors);

            Assert.All(files, file => Assert.DoesNotContain("Vector512", file.Text, StringComparison.Ordinal));
            Assert.Contains(files, file => file.Text.Contains($" float {function}(float ", StringComparison.Ordinal));
            Assert.Empty(compiler.Diagnose(
                files.Select(file => new SourceFile(file.HintName, file.Text)).Append(s_embedded)));
        }
    }

    private static IEnumerable<string> Functions()
        => HelperFiles.All
            .SelectMany(file => PublicFunction().Matches(Text(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct();

    private static string Text(string file)
    {
        using var reader = new System.IO.StreamReader(
            typeof(HelperFiles).Assembly.GetManifestResourceStream("VectorMath/" + file)!);
        return file.StartsWith("VectorMath.", StringComparison.Ordinal) ? reader.ReadToEnd() : "";
    }

    private static void AssertCompiles(IEnumerable<HelperFile> files)
        => Assert.Empty(new InMemoryCompiler().Diagnose(
            files.Select(file => new SourceFile(file.HintName, file.Text)).Append(s_embedded)));

    [GeneratedRegex(@"^    public static \S+ (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex PublicFunction();
}
