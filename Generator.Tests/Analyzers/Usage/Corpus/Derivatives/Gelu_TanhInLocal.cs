// Forward: GeluActivation.Gelu((float)x)
// Derivative: GeluActivation.GeluGrad((float)x)
using System;

// One hyperbolic tangent: what to keep is a matter of the layer, not of this method.
public static class GeluActivation
{
    private const float S = 0.7978846f;

    public static float Gelu(float x) => 0.5f * x * (1f + MathF.Tanh(S * (x + 0.044715f * x * x * x)));

    public static float GeluGrad(float x)
    {
        float cube = 0.044715f * x * x * x;
        float t = MathF.Tanh(S * (x + cube));
        float sech = 1f - t * t;
        return 0.5f * (1f + t) + x * 0.5f * sech * S * (1f + 3f * 0.044715f * x * x);
    }
}
