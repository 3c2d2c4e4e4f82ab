// The framework's class of this name, as far as the functions need it: an older one has none.

namespace Activations.Kernels;

/// <summary>Operations on bits.</summary>
internal static class BitOperations
{
    /// <summary>The number of zeros before the first bit that is set.</summary>
    /// <param name="value">The bits.</param>
    /// <returns>From 0 to 64.</returns>
    public static int LeadingZeroCount(ulong value)
    {
        if (value == 0UL)
        {
            return 64;
        }

        int zeros = 0;
        for (int step = 32; step > 0; step >>= 1)
        {
            if (value >> (64 - step) == 0UL)
            {
                zeros += step;
                value <<= step;
            }
        }

        return zeros;
    }
}
