// π/2 for float, in parts, each the nearest to what is left. Coefficients: scripts/coefficients.

namespace Activations.Kernels;

/// <content>π.</content>
internal static partial class VectorMath
{
    /// <summary>π/2.</summary>
    private const float PiHalfHighSingle = 1.5707964f;

    /// <summary>The rest of it.</summary>
    private const float PiHalfMiddleSingle = -4.371139E-08f;

    /// <summary>The rest of that.</summary>
    private const float PiHalfLowSingle = -1.7151245E-15f;
}
