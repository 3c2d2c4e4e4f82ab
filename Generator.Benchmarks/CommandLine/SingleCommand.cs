using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>single</c>: single methods under BenchmarkDotNet, whose own options follow.</summary>
internal static class SingleCommand
{
    public static Command Create()
    {
        Command command = new("single", "Times single methods with BenchmarkDotNet; its options follow, for instance: single -- --filter '*Sigmoid*'")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(static parsed =>
        {
            // In this process: the project file's settings of the compilation hold here.
            IConfig config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
            BenchmarkSwitcher.FromAssembly(typeof(SingleCommand).Assembly).Run([.. parsed.UnmatchedTokens], config);
        });
        return command;
    }
}
