// Forward: Bent.Identity(x)
// Wrong: Bent.Slope(x)
using System;

using Activations;

static class Bent
{
    public static double Identity(double x) => (Math.Sqrt(x * x + 1) - 1) / 2 + x;

    [DerivativeOf(nameof(Identity))]
    public static double {|ACT201:Slope|}(double x) => x / Math.Sqrt(x * x + 1) + 1;
}
