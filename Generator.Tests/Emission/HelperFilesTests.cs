using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Planning;
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
        foreach (CalledFunction function in Functions())
        {
            IReadOnlyList<HelperFile> files = HelperFiles.For([function], SamplePlans.Modern);

            Assert.True(files.Any(file => Declares(file.Text, function)), function.ToString());
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
    public void FilesOfTheOtherElementType_StayOut()
    {
        // Powers and large angles of floats are computed in doubles.
        HashSet<string> withDoubles = ["Pow", "Sin", "Cos", "Tan", "SinPair", "CosPair"];
        foreach (CalledFunction function in Functions())
        {
            bool isSingle = function.ElementType == ElementType.Single;
            if (!isSingle || !withDoubles.Contains(function.Name))
            {
                Assert.DoesNotContain(
                    HelperFiles.FilesFor([function]),
                    file => file.EndsWith(isSingle ? ".Double.cs" : ".Single.cs", StringComparison.Ordinal));
            }
        }
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
        foreach (CalledFunction function in Functions())
        {
            IReadOnlyList<HelperFile> files = HelperFiles.For([function], s_withoutVectors);

            Assert.All(files, file => Assert.DoesNotContain("Vector512", file.Text, StringComparison.Ordinal));
            Assert.Contains(files, file => Declares(file.Text, function));
            Assert.Empty(compiler.Diagnose(
                files.Select(file => new SourceFile(file.HintName, file.Text)).Append(s_embedded)));
        }
    }

    /// <summary>The functions there are, for each of the element types that they have a scalar form for.</summary>
    private static IEnumerable<CalledFunction> Functions()
        => HelperFiles.All
            .SelectMany(file => PublicFunction().Matches(Text(file)))
            .Select(match => new CalledFunction(
                match.Groups[2].Value,
                match.Groups[1].Value == "float" ? ElementType.Single : ElementType.Double))
            .Distinct();

    private static bool Declares(string text, CalledFunction function)
        => PublicFunction().Matches(text).Any(match
            => match.Groups[1].Value == ElementNames.Keyword(function.ElementType) && match.Groups[2].Value == function.Name);

    private static string Text(string file)
    {
        using var reader = new System.IO.StreamReader(
            typeof(HelperFiles).Assembly.GetManifestResourceStream("VectorMath/" + file)!);
        return file.StartsWith("VectorMath.", StringComparison.Ordinal) ? reader.ReadToEnd() : "";
    }

    private static void AssertCompiles(IEnumerable<HelperFile> files)
        => Assert.Empty(new InMemoryCompiler().Diagnose(
            files.Select(file => new SourceFile(file.HintName, file.Text)).Append(s_embedded)));

    [GeneratedRegex(@"^    public static (float|double) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex PublicFunction();
}
