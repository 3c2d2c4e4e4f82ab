// Forward: Actor.Tanh((float)x)
// Derivative: Actor.TanhPrime((float)x)
using System;

internal static class Actor
{
    public static float Tanh(float x) => MathF.Tanh(x);

    public static float {|ACT101:TanhPrime|}(float x) => 1f - (MathF.Tanh(x) * MathF.Tanh(x));
}
