// Forward: Swishes.Pair.Value(x)
// Derivative: Swishes.Pair.Slope(x)
// Unstable: Swishes.Pair.Slope(x)
using System;

public static class Swishes
{
    public static readonly (Func<double, double> Value, Func<double, double> Slope) Pair = (
        x => x / (1 + Math.Exp(-x)),
        {|ACT202:{|ACT101:x => 1 / (1 + Math.Exp(-x)) + x * Math.Exp(-x) / ((1 + Math.Exp(-x)) * (1 + Math.Exp(-x)))|}|});
}
