// Forward: Softies.Softplus((float)x)
// Derivative: Softies.SoftplusPrime((float)x)
// Unstable: Softies.Softplus((float)x)
using System;

public static class Softies
{
    public static float Sigmoid(float x) => 1f / (1f + MathF.Exp(-x));

    public static float {|ACT202:Softplus|}(float x) => MathF.Log(1f + MathF.Exp(x));

    public static float SoftplusPrime(float x) => Sigmoid(x);
}
