using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The units in which a form's errors count.</summary>
/// <param name="ElementType">The element type.</param>
/// <param name="Zeros">The function's zeros off the origin, as far as the samples show them.</param>
/// <param name="Oscillates">Whether it is a derivative made up of sines.</param>
/// <param name="FlushesSubnormals">Whether zero will do for values below the normal numbers.</param>
internal sealed record ErrorUnits(ElementType ElementType, IReadOnlyList<double> Zeros, bool Oscillates, bool FlushesSubnormals)
{
    // Within a quarter of the distance of a zero from the origin, accuracy is absolute; the zeros are known to a sample.
    private const double NearZero = 0.23;

    /// <summary>The smallest normal number of an element type.</summary>
    public static double SmallestNormal(ElementType elementType) =>
        elementType == ElementType.Single ? 1.1754943508222875E-38 : 2.2250738585072014E-308;

    /// <summary>
    /// The unit in which an error counts: of the value's last place, but of a number of ordinary size close to a zero
    /// that isn't at the origin, where no relative accuracy is left. Where subnormal values may be flushed, it is the
    /// smallest normal number for them: zero is fine then, and what is larger or not a number isn't.
    /// </summary>
    [MethodImpl(HotLoop.Optimized)]
    public double At(double input, double value)
    {
        double smallestNormal = SmallestNormal(ElementType);
        if (FlushesSubnormals && value != 0 && Math.Abs(value) < smallestNormal)
        {
            return smallestNormal;
        }

        // A wave passes zero, or touches it, again and again.
        const double CloseToZero = 0.25;
        bool isAbsolute = Oscillates && Math.Abs(value) < CloseToZero && input != 0;
        for (int i = 0; i < Zeros.Count && !isAbsolute; i++)
        {
            isAbsolute = Math.Abs(input - Zeros[i]) <= NearZero * Math.Abs(Zeros[i]);
        }

        double unit = FormVetting.Ulp(value, ElementType);
        return isAbsolute ? Math.Max(unit, FormVetting.Ulp(0.5, ElementType) / 4) : unit;
    }
}
