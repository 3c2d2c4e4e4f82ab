using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Activations.Generator.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.Scale;

/// <summary>What a generator takes for so many members, each in a file of its own.</summary>
/// <param name="Members">How many.</param>
/// <param name="Cold">The first run's milliseconds, of code that is compiled already.</param>
/// <param name="Unrelated">The milliseconds after an edit of a file without members, the median of several.</param>
/// <param name="One">The milliseconds after an edit of one member, the median of several.</param>
/// <param name="Memory">What the driver holds afterwards, in bytes a member.</param>
/// <param name="Lines">Generated lines a member, without what is there once.</param>
/// <param name="IntermediateBytes">The bytes of IL a member, without what is there once; none if it doesn't compile here, or there are too many members.</param>
internal sealed record ScaleMeasurement(int Members, double Cold, double Unrelated, double One, double Memory, double Lines, double? IntermediateBytes)
{
    // Compiling what is generated takes far longer than generating it, and its size a member is known by then.
    private const int MostCompiled = 1000;

    // Of each kind. Where one takes seconds, a few are enough.
    private const int Edits = 15;

    private static readonly TimeSpan s_mostForEdits = TimeSpan.FromSeconds(5);

    // By time, not by number: the just-in-time compiler waits until nothing new has run for a while.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    private const string Other = "static class Other { static int F() => 1; }";

    private static readonly ImmutableArray<MetadataReference> s_logging =
    [
        .. RuntimeGenerators.References("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Abstractions").Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>How many projects' numbers a measurement takes: what an edited member becomes is that of the projects after its own.</summary>
    public const int Projects = 1 + Edits;

    /// <summary>Measures once.</summary>
    /// <param name="subject">The generator and its members.</param>
    /// <param name="members">How many.</param>
    /// <param name="project">The project's number; with another, nothing that was remembered helps. It takes those of its edits too, <see cref="Projects"/> in all.</param>
    /// <exception cref="InvalidOperationException">The generator failed, or generated nothing.</exception>
    public static ScaleMeasurement Of(ScaleSubject subject, int members, int project)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, members).Select(number => subject.Write(number, project)).Append(Other).Select(Parse)];
        CSharpCompilation compilation = CompilerReferences.Compile(trees).AddReferences(s_logging);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        GeneratorDriver driver = CSharpGeneratorDriver.Create(subject.Create(), parseOptions: CompilerReferences.ParseOptions);
        driver = driver.RunGenerators(compilation);
        double cold = Milliseconds(driver);
        GeneratorDriverRunResult result = driver.GetRunResult();
        if (result.Results.FirstOrDefault(static run => run.Exception is not null).Exception is { } exception || result.GeneratedTrees.IsEmpty)
        {
            throw new InvalidOperationException($"{subject.Name} generates nothing for {members} members.");
        }

        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)members;
        CSharpCompilation EditElsewhere(int edit) => compilation.ReplaceSyntaxTree(
            trees[members], Parse(Other.Replace("1", Format(edit + 2), StringComparison.Ordinal)));
        WarmUp(driver, EditElsewhere);
        double unrelated = MedianAfterEdits(driver, EditElsewhere);
        int middle = members / 2;
        double one = MedianAfterEdits(driver, edit => compilation.ReplaceSyntaxTree(
            trees[middle], Parse(subject.Write(middle, project + 1 + edit))));

        // What is there once stands in the run with a single member too, and is no part of what a member adds.
        CSharpCompilation complete = compilation.AddSyntaxTrees(result.GeneratedTrees);
        double lines = result.GeneratedTrees.Where(static tree => !IsHelper(tree)).Sum(static tree => tree.GetText().Lines.Count) / (double)members;
        return new ScaleMeasurement(members, cold, unrelated, one, memory, lines, members > MostCompiled ? null : IntermediateBytesOf(complete) / members);
    }

    /// <summary>
    /// Edits until the compiler's driver is fast. An edit elsewhere takes so little that otherwise it would be timed with
    /// code that isn't optimized yet, and more so for the generator that happens to come first.
    /// </summary>
    private static void WarmUp(GeneratorDriver driver, Func<int, CSharpCompilation> edited)
    {
        long start = Stopwatch.GetTimestamp();
        for (int edit = 0; Stopwatch.GetElapsedTime(start) < s_warmUp; edit++)
        {
            driver.RunGenerators(edited(edit));
        }
    }

    /// <summary>The median over edits that each follow the first run: the first of them pay for what was never run before.</summary>
    private static double MedianAfterEdits(GeneratorDriver driver, Func<int, CSharpCompilation> edited)
    {
        List<double> times = [];
        long start = Stopwatch.GetTimestamp();
        for (int edit = 0; edit < Edits && (edit == 0 || Stopwatch.GetElapsedTime(start) < s_mostForEdits); edit++)
        {
            times.Add(Milliseconds(driver.RunGenerators(edited(edit))));
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, CompilerReferences.ParseOptions);

    /// <summary>The generators' own time, without that of the compiler around them.</summary>
    private static double Milliseconds(GeneratorDriver driver) => driver.GetTimingInfo().GeneratorTimes.Sum(static time => time.ElapsedTime.TotalMilliseconds);

    /// <summary>A file of the kernels' namespace alone is there once for all activations.</summary>
    private static bool IsHelper(SyntaxTree tree)
        => Path.GetFileName(tree.FilePath) is var name
            && (name.StartsWith("Activations.Kernels.", StringComparison.Ordinal) || name.Contains("EmbeddedAttribute", StringComparison.Ordinal));

    private static double? IntermediateBytesOf(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        if (!compilation.Emit(image).Success)
        {
            return null;
        }

        image.Position = 0;
        using PEReader portable = new(image);
        MetadataReader metadata = portable.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => !IsHelper(metadata, type))
            .SelectMany(static type => type.GetMethods())
            .Select(metadata.GetMethodDefinition)
            .Where(static method => method.RelativeVirtualAddress != 0)
            .Sum(method => portable.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length);
    }

    /// <summary>An activation's own kernels are local to its file, which their names in the metadata begin with.</summary>
    private static bool IsHelper(MetadataReader metadata, TypeDefinition type)
        => metadata.GetString(type.Namespace) == "Activations.Kernels" && !metadata.GetString(type.Name).StartsWith('<');
}
