using System;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Distances in units in the last place.</summary>
internal static class Ulp
{
    /// <summary>
    /// How far a float is from a reference in double, in units in the last place of a float of the reference's
    /// magnitude: at most 0.5 for a correctly rounded result. Infinite where one is NaN or infinite and the other isn't.
    /// </summary>
    public static double Distance(float value, double reference)
    {
        if (double.IsNaN(reference) || float.IsNaN(value))
        {
            return double.IsNaN(reference) && float.IsNaN(value) ? 0.0 : double.PositiveInfinity;
        }

        float rounded = (float)reference;
        if (float.IsInfinity(rounded) || float.IsInfinity(value))
        {
            return rounded == value ? 0.0 : double.PositiveInfinity;
        }

        int exponent = reference == 0.0 ? -126 : Math.Max(Math.ILogB(reference), -126);
        return Math.ScaleB(Math.Abs(value - reference), 23 - exponent);
    }
}
