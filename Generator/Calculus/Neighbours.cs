using System;

namespace Activations.Generator.Calculus;

/// <summary>Doubles in their order, numbered: 0.0 is 0, and the next one is 1.</summary>
internal static class Neighbours
{
    /// <summary>The number of a double.</summary>
    public static long Place(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    /// <summary>The double with a number.</summary>
    public static double At(long place) => BitConverter.Int64BitsToDouble(place >= 0 ? place : long.MinValue - place);

    /// <summary>The least double above a finite one.</summary>
    public static double Above(double value) => At(Place(value) + 1);

    /// <summary>The greatest double below a finite one.</summary>
    public static double Below(double value) => At(Place(value) - 1);
}
