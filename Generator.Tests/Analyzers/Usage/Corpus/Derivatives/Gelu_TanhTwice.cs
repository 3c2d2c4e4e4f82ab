// Forward: GPT.Gelu((float)x)
// Derivative: GPT.GeLUBackward((float)x)
using System;

public static class GPT
{
    public static float Gelu(float x)
    {
        return 0.5f * x * (1f + MathF.Tanh(0.7978845608f * (x + 0.044715f * x * x * x)));
    }

    public static float {|ACT101:GeLUBackward|}(float x)
    {
        float inner = 0.7978845608f * (x + 0.044715f * x * x * x);
        float slope = 0.7978845608f * (1f + 3f * 0.044715f * x * x);
        return 0.5f * (1f + MathF.Tanh(inner)) + 0.5f * x * (1f - MathF.Tanh(inner) * MathF.Tanh(inner)) * slope;
    }
}
