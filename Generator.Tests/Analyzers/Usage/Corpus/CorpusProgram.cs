using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>A corpus file, compiled and loaded together with its calls.</summary>
internal sealed class CorpusProgram : IDisposable
{
    private const string CallerType = "CorpusCalls";

    private readonly AssemblyLoadContext _context;
    private readonly Dictionary<string, Func<double, double>> _calls;

    private CorpusProgram(AssemblyLoadContext context, Dictionary<string, Func<double, double>> calls)
    {
        _context = context;
        _calls = calls;
    }

    /// <summary>What the sources of the corpus may use: the framework, our attributes and System.Numerics.Tensors.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. TestReferences.All,
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.Location),
    ];

    public static CSharpCompilation Compile(params string[] sources) => TestReferences.Compile(sources).WithReferences(References);

    /// <summary>Compiles, which must succeed, and loads.</summary>
    /// <param name="text">The file's text, as it is or as it was fixed.</param>
    /// <param name="probes">The calls.</param>
    /// <returns>The program.</returns>
    public static CorpusProgram Load(string text, ImmutableArray<CorpusProbe> probes)
    {
        string[] codes = [.. probes.SelectMany(probe => new[] { probe.Code, probe.Forward }).Distinct().Where(code => code.Length > 0)];
        using MemoryStream image = new();
        EmitResult result = Compile(text, Calls(codes)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n" + text);

        image.Position = 0;
        AssemblyLoadContext context = new(null, isCollectible: true);
        Type type = context.LoadFromStream(image).GetType(CallerType, throwOnError: true)!;
        return new CorpusProgram(
            context,
            codes
                .Select((code, index) => (Code: code, Call: type.GetMethod("Call" + index)!.CreateDelegate<Func<double, double>>()))
                .ToDictionary(pair => pair.Code, pair => pair.Call));
    }

    public double Call(string code, double x) => _calls[code](x);

    public void Dispose() => _context.Unload();

    private static string Calls(string[] codes)
    {
        StringBuilder text = new($"using System;\n\npublic static class {CallerType}\n{{\n");
        for (int i = 0; i < codes.Length; i++)
        {
            text.Append("    public static double Call").Append(i).Append("(double x) ").Append(CorpusProbe.Body(codes[i])).Append('\n');
        }

        return text.Append("}\n").ToString();
    }
}
