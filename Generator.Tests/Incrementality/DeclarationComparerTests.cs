using System;
using System.Runtime.CompilerServices;

using Activations.Generator.Parsing.Declarations;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Incrementality;

public sealed class DeclarationComparerTests
{
    [Theory]
    [InlineData("class A { int F() => 1; }", "class A { int F() => 2; }")]
    [InlineData("class A { int F() { return 1; } }", "class A { int F() { int y = 2; return y; } }")]
    [InlineData("class A { int P { get { return 1; } set { } } }", "class A { int P { get { return 2; } set { } } }")]
    [InlineData("class A { A() { } ~A() { } }", "class A { A() { F(); } ~A() { F(); } }")]
    [InlineData("class A { public static A operator +(A a, A b) => a; }", "class A { public static A operator +(A a, A b) => b; }")]
    [InlineData("System.Console.Write(1); F(); void F() { }", "System.Console.Write(2); F(); void F() { return; }")]
    [InlineData("class A { int F() => 1; }", "class A { /* one */ int F() => 1; }\n\n// end")]
    [InlineData("class A { void F() { } }", "class A { void F()\n{\n#pragma warning disable\n} }")]
    public void Code_IsPassedOver(string before, string after)
    {
        Assert.True(AreEqual(before, after));
    }

    [Theory]
    [InlineData("partial class A { int F() => 1; }", "partial class A { int F() => 2; }")]
    [InlineData("partial class A { class B { int F() { return 1; } } }", "partial class A { class B { int F() { return 2; } } }")]
    [InlineData("class A { const int C = 1; }", "class A { const int C = 2; }")]
    [InlineData("class A { static int S = 1; const int C = 1; }", "class A { static int S = 1; const int C = 2; }")]
    [InlineData("class A { int S = 1; enum E { F = 1 } }", "class A { int S = 1; enum E { F = 2 } }")]
    [InlineData("class A { void F() { } }", "class A { void G() { } }")]
    [InlineData("class A { void F() { } }", "class A { int F() { } }")]
    [InlineData("class A { void F() { } }", "class A { void F(); }")]
    [InlineData("class A { void F() { } }", "class A { void F() { } void G() { } }")]
    [InlineData("class A { void F(int x = 1) { } }", "class A { void F(int x = 2) { } }")]
    [InlineData("[System.Obsolete] class A;", "[System.Serializable] class A;")]
    [InlineData("using System; class A;", "using System.Text; class A;")]
    [InlineData("global using System; class A;", "using System; class A;")]
    [InlineData("namespace N { class A; }", "namespace M { class A; }")]
    [InlineData("class A;", "class B;")]
    [InlineData("class A;", "")]
    [InlineData("class A { void F() { } class B; }", "class A { void F() { } } class B; }")]
    [InlineData("#if X\nclass A;\n#endif", "#define X\n#if X\nclass A;\n#endif")]
    [InlineData("System.Console.Write(1);", "System.Console.Write(1); System.Console.Write(1);")]
    [InlineData("int x = 1;", "int y = 1;")]
    [InlineData("int F() => 1;", "int G() => 1;")]
    [InlineData("F(out int x);", "F(out int y);")]
    [InlineData("if (1 is int x) { }", "if (1 is int y) { }")]
    [InlineData("class A { int F() => 1; } partial class A;", "class A { int F() => 2; } partial class A;")]
    [InlineData("class A { int F(int x) => 1; }", "class A { int F(int x)) => 1; }")]
    public void Declaration_IsNot(string before, string after)
    {
        Assert.False(AreEqual(before, after));
    }

    [Fact]
    public void Surroundings_AreNot()
    {
        CSharpCompilation compilation = TestReferences.Compile("class A;");
        foreach (Compilation other in (Compilation[])
        [
            compilation.WithAssemblyName("Other"),
            compilation.WithOptions(compilation.Options.WithOverflowChecks(true)),
            compilation.RemoveReferences(TestReferences.All[^1]),
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", TestReferences.ParseOptions)),
            TestReferences.Compile(TestReferences.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11), "class A;"),
        ])
        {
            Assert.False(AreEqual(compilation, other));
        }

        Assert.True(AreEqual(compilation, TestReferences.Compile("class A;")));
    }

    [Fact]
    public void DeepNesting_IsCompared()
    {
        string source = $"class A {{ const bool C = {new string('(', 400)}true{new string(')', 400)}; }}";

        Assert.True(AreEqual(source, source + " "));
        Assert.False(AreEqual(source, source.Replace("true", "false", StringComparison.Ordinal)));
    }

    [Fact]
    public void Snapshot_KeepsNoCompilation_AndMakesItAnew()
    {
        (DeclarationSnapshot snapshot, WeakReference compilation) = Snapshot();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(compilation.IsAlive);
        Assert.NotNull(snapshot.Compilation.GetTypeByMetadataName("A"));
        Assert.NotNull(snapshot.Compilation.GetTypeByMetadataName(WellKnownNames.ActivationAttribute));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (DeclarationSnapshot Snapshot, WeakReference Compilation) Snapshot()
    {
        CSharpCompilation compilation = TestReferences.Compile("class A;");
        return (new DeclarationSnapshot(compilation), new WeakReference(compilation));
    }

    private static bool AreEqual(string before, string after) => AreEqual(TestReferences.Compile(before), TestReferences.Compile(after));

    private static bool AreEqual(Compilation before, Compilation after)
        => DeclarationComparer.Instance.Equals(new DeclarationSnapshot(before), new DeclarationSnapshot(after));
}
