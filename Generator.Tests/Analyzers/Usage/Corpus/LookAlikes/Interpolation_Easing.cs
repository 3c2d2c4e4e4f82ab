using System;

public static class Easing
{
    public static float EaseInExpo(float t) => t == 0 ? 0 : MathF.Pow(2, 10 * t - 10);

    public static float EaseOutExpo(float t) => t == 1 ? 1 : 1 - MathF.Pow(2, -10 * t);

    public static float EaseInExpoD(float t) => 10 * MathF.Log(2) * MathF.Pow(2, 10 * t - 10);
}
