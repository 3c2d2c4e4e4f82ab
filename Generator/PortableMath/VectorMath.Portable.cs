// What stands in for members of VectorMath that are left out where the framework has no vectors.

namespace Activations.Kernels;

/// <content>Multiplication and addition with one rounding.</content>
internal static partial class VectorMath
{
    /// <summary>This namespace's own <see cref="MathF"/> has the multiply-add already.</summary>
    private static bool HasMultiplyAdd => true;
}
