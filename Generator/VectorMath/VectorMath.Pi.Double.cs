// π/2 for double, in parts, each the nearest to what is left. Coefficients: scripts/coefficients.

namespace Activations.Kernels;

/// <content>π.</content>
internal static partial class VectorMath
{
    /// <summary>π/2.</summary>
    private const double PiHalfHighDouble = 1.5707963267948966;

    /// <summary>The rest of it.</summary>
    private const double PiHalfMiddleDouble = 6.123233995736766E-17;

    /// <summary>The rest of that.</summary>
    private const double PiHalfLowDouble = -1.4973849048591698E-33;
}
