// Forward: Device.Sigmoid((float)x)
// Derivative: Device.SigmoidBackward((float)x, 1f)
using System;

// As a library for other processors has it.
internal static class XMath
{
    public static float Exp(float value) => MathF.Exp(value);
}

public static class Device
{
    public static float Sigmoid(float x) => 1f / (1f + XMath.Exp(-x));

    public static float {|ACT101:SigmoidBackward|}(float input, float gradient)
    {
        float s = 1f / (1f + XMath.Exp(-input));
        return gradient * s * (1f - s);
    }
}
