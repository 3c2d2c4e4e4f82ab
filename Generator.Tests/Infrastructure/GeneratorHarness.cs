using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// A generator at work on sources that are edited. Whoever uses it gets the checks of incrementality with it: each
/// run is repeated on the same compilation, after which no step may have another result, and all that the tracked steps
/// cache is searched for what must not be cached.
/// </summary>
internal sealed class GeneratorHarness
{
    private readonly IReadOnlyList<string> _steps;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private GeneratorRunResult _result;

    private GeneratorHarness(IIncrementalGenerator generator, IReadOnlyList<string> steps, CSharpCompilation compilation)
    {
        _steps = steps;
        _compilation = compilation;
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    /// <summary>The generated files but for the embedded attribute: their hint names and texts.</summary>
    public IReadOnlyDictionary<string, string> Files
        => _result.GeneratedSources
            .Where(source => !source.HintName.Contains("EmbeddedAttribute", System.StringComparison.Ordinal))
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static GeneratorHarness Start(params string[] sources)
        => Start(new ActivationGenerator(), TrackingNames.All, sources);

    public static GeneratorHarness Start(IIncrementalGenerator generator, IReadOnlyList<string> steps, params string[] sources)
        => new(generator, steps, TestReferences.Compile(sources));

    public static GeneratorHarness Start(CSharpCompilation compilation)
        => new(new ActivationGenerator(), TrackingNames.All, compilation);

    /// <summary>Replaces one of the sources and runs the generator again.</summary>
    /// <param name="file">The source's index.</param>
    /// <param name="source">Its new text.</param>
    public void Edit(int file, string source)
    {
        SyntaxTree old = _compilation.SyntaxTrees[file];
        Edit(_compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)old.Options, old.FilePath)));
    }

    /// <summary>Runs the generator again on another compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    public void Edit(CSharpCompilation compilation)
    {
        _compilation = compilation;
        Run();
    }

    /// <summary>Checks why each step has its result, where there is one activation.</summary>
    /// <param name="expected">The reasons.</param>
    public void AssertReasons(RunReasons expected)
    {
        Assert.Equal([expected.Capabilities], ReasonsOf(TrackingNames.Capabilities));
        Assert.Equal([expected.Parse], ReasonsOf(TrackingNames.Parse));
        Assert.Equal([expected.Plan], ReasonsOf(TrackingNames.Plan));
        Assert.Equal([expected.Emit], ReasonsOf(TrackingNames.Emit));
        Assert.Equal([expected.Helpers], ReasonsOf(TrackingNames.Functions));
        Assert.All(ReasonsOf(TrackingNames.Helpers), reason => Assert.Equal(expected.Helpers, reason));
        Assert.Contains(expected.Emit, OutputReasons);
        Assert.All(OutputReasons, reason => Assert.True(reason == expected.Emit || reason == expected.Helpers));
    }

    /// <summary>Why the files are what they are.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons
        => [.. _result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Why the results of a step are what they are.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The reasons in the order of the results.</returns>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step)
        => _result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    private void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        _result = Result(_driver);
        AssertNothingForbiddenIsCached();

        // The result of the repetition is checked and dropped: the next edit is compared with the first run, which
        // gave the same.
        GeneratorRunResult repeated = Result(_driver.RunGenerators(_compilation));
        Assert.All(
            _steps.SelectMany(name => Steps(repeated, name)).SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(
            repeated.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private void AssertNothingForbiddenIsCached()
    {
        foreach (string name in _steps)
        {
            foreach ((object value, _) in Steps(_result, name).SelectMany(step => step.Outputs))
            {
                Assert.Null(ModelWalk.FindForbidden(value));
            }
        }
    }

    private static ImmutableArray<IncrementalGeneratorRunStep> Steps(GeneratorRunResult result, string name)
        => result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : [];

    private static GeneratorRunResult Result(GeneratorDriver driver)
    {
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.Empty(result.Diagnostics);
        Assert.Null(result.Results.Single().Exception);
        return result.Results.Single();
    }
}
