using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class NamesTests
{
    [Theory]
    [InlineData("w", "w")]
    [InlineData("Alpha", "alpha")]
    [InlineData("2x", "v2x")]
    [InlineData("_", "v_")]
    [InlineData("", "v")]
    [InlineData("a b;//*/", "ab")]
    [InlineData("α", "α")]
    public void Local_IsAnIdentifier(string name, string expected)
    {
        Assert.Equal(expected, Identifiers.Local(name));
        Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Local(name)));
        Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Constant(name)));
    }

    [Fact]
    public void EveryReservedKeyword_IsEscaped()
    {
        foreach (SyntaxKind keyword in SyntaxFacts.GetReservedKeywordKinds())
        {
            string text = SyntaxFacts.GetText(keyword);
            if (text.StartsWith("__", System.StringComparison.Ordinal))
            {
                continue;
            }

            Assert.Equal("@" + text, Identifiers.Escape(text));
            Assert.Equal(text, Identifiers.Unescape("@" + text));
        }

        Assert.Equal("value", Identifiers.Escape("value"));
    }

    [Theory]
    [InlineData("a\r\nb\u2028c\u0085d\0e", "a  b c d e")]
    [InlineData("plain */ text", "plain */ text")]
    public void OneLine_EndsNoComment(string text, string expected) => Assert.Equal(expected, SourceText.OneLine(text));

    [Theory]
    [InlineData("x < 0 && y > 1", "x &lt; 0 &amp;&amp; y &gt; 1")]
    public void Xml_HasNoMarkup(string text, string expected) => Assert.Equal(expected, SourceText.Xml(text));

    [Fact]
    public void Xml_HasOnlyCharactersThatXmlKnows()
        => Assert.Equal("\uD835\uDEFC \uFFFD \uFFFD", SourceText.Xml("\uD835\uDEFC \uD800 \uFFFF"));

    [Fact]
    public void HintName_IsReadable()
    {
        string name = HintName.For(Hierarchy("Demo.@class", "Sigmoid", new TypeSpec("class", "Outer", "<T, U>")));

        Assert.StartsWith("Demo.class.Outer-2+Sigmoid.", name, System.StringComparison.Ordinal);
        Assert.EndsWith(".g.cs", name, System.StringComparison.Ordinal);
    }

    [Fact]
    public void HintNames_NeverCollide_AndRoslynTakesThem()
    {
        List<HierarchySpec> hierarchies =
        [
            Hierarchy("", "Silu"),
            Hierarchy("", "SiLU"),
            Hierarchy("", "silu"),
            Hierarchy("A", "B"),
            Hierarchy("A.B", "C"),
            Hierarchy("A", "C", new TypeSpec("class", "B", "")),
            Hierarchy("", "C", new TypeSpec("class", "A", ""), new TypeSpec("class", "B", "")),
            Hierarchy("A", "C", new TypeSpec("class", "B", "<T>")),
            Hierarchy("A", "C", new TypeSpec("class", "B", "<T, U>")),
            Hierarchy("Größe", "Ж"),
            Hierarchy("Größe", "Щ"),
            Hierarchy(new string('x', 400), "A"),
            Hierarchy(new string('x', 401), "A"),
        ];

        GeneratorDriver driver = CSharpGeneratorDriver.Create(new Adder(hierarchies.Select(HintName.For)));
        GeneratorDriverRunResult result = driver.RunGenerators(CSharpCompilation.Create("A")).GetRunResult();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(hierarchies.Count, result.GeneratedTrees.Length);
        Assert.All(hierarchies, hierarchy => Assert.InRange(HintName.For(hierarchy).Length, 1, 140));
    }

    private static HierarchySpec Hierarchy(string @namespace, string name, params TypeSpec[] containing)
        => new(@namespace, new EquatableArray<TypeSpec>(containing), new TypeSpec("class", name, ""));

    private sealed class Adder(IEnumerable<string> names) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
            => context.RegisterPostInitializationOutput(output =>
            {
                foreach (string name in names)
                {
                    output.AddSource(name, "");
                }
            });
    }
}
