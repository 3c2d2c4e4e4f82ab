using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>The widest vectors that this process uses.</summary>
    public static string Instructions { get; } =
        Avx512F.IsSupported && Vector512.IsHardwareAccelerated ? "AVX-512"
        : Avx2.IsSupported ? "AVX2"
        : Sse2.IsSupported ? "128-bit x86 vectors"
        : AdvSimd.IsSupported ? "AdvSimd"
        : Vector128.IsHardwareAccelerated ? "128-bit vectors" : "no vectors";

    public static string Description { get; } = FormattableString.Invariant(
        $"{Processor()}, {Environment.ProcessorCount} logical processors, {Instructions}; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.OSDescription}");

    public static string Today { get; } = FormattableString.Invariant($"{DateTime.UtcNow:yyyy-MM-dd}");

    /// <summary>What this process was started with, as it is typed.</summary>
    public static string Command { get; } =
        "dotnet run -c Release --project Generator.Benchmarks -- " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1));

    private static string Processor()
    {
        const string Information = "/proc/cpuinfo";
        try
        {
            // Virtual machines hide the model's number in the name: family and model identify it.
            string[] lines = File.ReadAllLines(Information);
            return FormattableString.Invariant($"{Field(lines, "model name")} (family {Field(lines, "cpu family")}, model {Field(lines, "model\t")})");
        }
        catch (IOException)
        {
            return RuntimeInformation.ProcessArchitecture.ToString();
        }
    }

    private static string Field(string[] lines, string name)
        => lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim() ?? "unknown";
}
