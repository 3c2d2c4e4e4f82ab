// Forward: Bells.GaussianActivation((float)x)
// Derivative: Bells.GaussianActivationDeriv((float)x)
using System;

internal static class Bells
{
    internal static float GaussianActivation(float x) => MathF.Exp(-x * x);

    internal static float {|ACT101:GaussianActivationDeriv|}(float x) => -2f * x * MathF.Exp(-x * x);
}
