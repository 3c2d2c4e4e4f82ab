namespace Activations.Generator.Tests.Infrastructure;

/// <summary>What a process may use of the machine's vector instructions.</summary>
public enum InstructionSet
{
    /// <summary>All that the machine has.</summary>
    All,

    /// <summary>No 512-bit vectors.</summary>
    WithoutAvx512,

    /// <summary>128-bit vectors only, and no fused multiply-add.</summary>
    WithoutAvx2,

    /// <summary>No vector instructions: the runtime's software fallbacks.</summary>
    None,
}
