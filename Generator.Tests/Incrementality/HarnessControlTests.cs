using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Xunit;
using Xunit.Sdk;

namespace Activations.Generator.Tests.Incrementality;

/// <summary>The harness finds what it is there to find: generators that are wrong must fail in it.</summary>
public sealed class HarnessControlTests
{
    private const string Source = "public class C;";

    [Fact]
    public void ModelWithSymbol_Fails()
    {
        Assert.ThrowsAny<XunitException>(() => GeneratorHarness.Start(new SymbolGenerator(), ["Step"], Source));
    }

    [Fact]
    public void UncachedStep_Fails()
    {
        Assert.ThrowsAny<XunitException>(() =>
        {
            GeneratorHarness harness = GeneratorHarness.Start(new ForgetfulGenerator(), ["Step"], Source, Source);
            harness.Edit(1, "// another");
            Assert.Equal([IncrementalStepRunReason.Unchanged], harness.ReasonsOf("Step"));
        });
    }

    [Fact]
    public void ThrowingGenerator_Fails()
    {
        Assert.ThrowsAny<XunitException>(() => GeneratorHarness.Start(new ThrowingGenerator(), ["Step"], Source));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Walk_FindsDelegatesInArraysAndBaseTypes(bool hidden)
    {
        object[] model = ["text", 1.5, new Derived(hidden ? static () => { } : null)];

        Assert.Equal(hidden, ModelWalk.FindForbidden(model) is not null);
    }

#pragma warning disable RS1036, RS1041, RS1042 // Not generators that anyone loads.
    private sealed class SymbolGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValuesProvider<Model> models = context.SyntaxProvider
                .CreateSyntaxProvider(
                    static (node, _) => node is ClassDeclarationSyntax,
                    static (target, token) => new Model(target.SemanticModel.GetDeclaredSymbol(target.Node, token)))
                .WithTrackingName("Step");
            context.RegisterSourceOutput(models, static (_, _) => { });
        }

        private sealed record Model(object? Value);
    }

    private sealed class ForgetfulGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValueProvider<string[]> names = context.CompilationProvider
                .Select(static (compilation, _) => new[] { compilation.AssemblyName! })
                .WithTrackingName("Step");
            context.RegisterSourceOutput(names, static (_, _) => { });
        }
    }

    private sealed class ThrowingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
            => context.RegisterSourceOutput(
                context.CompilationProvider,
                static (_, _) => throw new System.InvalidOperationException());
    }
#pragma warning restore RS1036, RS1041, RS1042

    private class Base(System.Action? action)
    {
        public bool Has => action is not null;
    }

    private sealed class Derived(System.Action? action) : Base(action);
}
