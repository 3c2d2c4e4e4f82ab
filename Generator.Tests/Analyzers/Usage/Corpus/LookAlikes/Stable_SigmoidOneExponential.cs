using System;

public static class Logistic
{
    public static float Forward(float x)
    {
        float w = MathF.Exp(-MathF.Abs(x));
        return (x >= 0 ? 1 : w) / (1 + w);
    }
}
