using System;

public static class Camera
{
    public static float Smooth(float t) => 1 / (1 + MathF.Exp(-t));

    public static float SmoothGradient(float t) => Smooth(t) * (1 - Smooth(t));

    public static float EaseGradient(float t) => MathF.Exp(-t) / ((1 + MathF.Exp(-t)) * (1 + MathF.Exp(-t)));
}
