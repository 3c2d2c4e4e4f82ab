using System;
using System.Runtime.Intrinsics;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// The tests of generated code run again with instruction sets switched off by the runtime's environment variables,
/// which it ignores without a word where it doesn't know them: .NET 10 renamed <c>EnableAVX512F</c>.
/// </summary>
[Trait("Category", "Execution")]
public sealed class InstructionSwitchTests
{
    [Fact]
    public void SwitchedOffInstructionSets_AreOff()
    {
        Assert.False(IsOff("DOTNET_EnableAVX512") && Vector512.IsHardwareAccelerated, "AVX-512 is on.");
        Assert.False(IsOff("DOTNET_EnableAVX2") && Vector256.IsHardwareAccelerated, "AVX2 is on.");
        Assert.False(IsOff("DOTNET_EnableHWIntrinsic") && Vector128.IsHardwareAccelerated, "Hardware intrinsics are on.");
    }

    private static bool IsOff(string variable) => Environment.GetEnvironmentVariable(variable) == "0";
}
