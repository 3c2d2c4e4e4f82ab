using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>What the loops are marked with that planning spends its time in.</summary>
internal static class HotLoop
{
    /// <summary>
    /// Optimised at its first call: a compiler's process often ends before the just-in-time compiler has found out that a
    /// method is worth it. The flag has no name in .NET Standard 2.0; .NET Framework, which knows one tier, ignores it.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
