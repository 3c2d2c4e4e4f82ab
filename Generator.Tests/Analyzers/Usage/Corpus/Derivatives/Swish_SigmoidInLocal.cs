// Forward: Modern.SiLU((float)x)
// Derivative: Modern.SiLUDerivative((float)x)
using System;

// One exponential and nothing of it in the output alone: as cheap as it can be.
public static class Modern
{
    public static float SiLU(float x) => x / (1f + MathF.Exp(-x));

    public static float SiLUDerivative(float x)
    {
        float s = 1f / (1f + MathF.Exp(-x));
        return s * (1f + x * (1f - s));
    }
}
