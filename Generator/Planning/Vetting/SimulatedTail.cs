using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The values of the vector math's functions of which gelu and its derivative are made.</summary>
internal static class SimulatedTail
{
    // What the vector math adds to n, to have it in the last bits of a float.
    private const double Shift = 12583166;

    /// <summary>n of e^(-z²/2) = (1 + p) · 2^n, as the vector math passes it on.</summary>
    public static double Shifted(double z) => Shift + Exponent(z);

    /// <summary>1 + p.</summary>
    public static double Power(double z) => Math.Exp((-z * z / 2) - (Exponent(z) * Math.Log(2)));

    /// <summary>z · e^(z²/2) · Φ(-z).</summary>
    public static double Product(double z) => z * Ratio(z);

    /// <summary>e^(z²/2) · (Φ(-z) - z · φ(z)).</summary>
    public static double Slope(double z) => Ratio(z) - (z * SpecialFunctions.InverseRootOfTwoPi);

    /// <summary>a · 2^n.</summary>
    public static double Scale(double a, double shifted) => a * Math.Pow(2, shifted - Shift);

    private static double Exponent(double z) => Math.Round(-z * z / (2 * Math.Log(2)));

    private static double Ratio(double z) => z < 1
        ? SpecialFunctions.NormalCdf(-z) * Math.Exp(z * z / 2)
        : SpecialFunctions.InverseRootOfTwoPi / SpecialFunctions.MillsDenominator(z);
}
