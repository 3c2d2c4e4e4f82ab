namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>How to call what is in a corpus file.</summary>
/// <param name="Kind">What is called.</param>
/// <param name="Code">An expression of x, or a block.</param>
/// <param name="Forward">The same for the activation that it belongs to.</param>
internal sealed record CorpusProbe(CorpusProbeKind Kind, string Code, string Forward)
{
    /// <summary>The body of a method that makes the call.</summary>
    public static string Body(string code) => code.StartsWith('{') ? code : $"{{ return (double)({code}); }}";
}
