namespace Activations.Generator.Tests.Packaging;

/// <summary>What a command returned and printed.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    public override string ToString() => $"{CommandLine}\nexit code {ExitCode}\n{Output}";
}
