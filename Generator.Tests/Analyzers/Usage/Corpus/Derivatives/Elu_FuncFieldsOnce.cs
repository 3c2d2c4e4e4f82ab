// Forward: Rect.Elu((float)x)
// Derivative: Rect.EluPrime((float)x)
using System;

public static class Rect
{
    public static Func<float, float> Elu = x => x > 0f ? x : MathF.Exp(x) - 1f;

    public static Func<float, float> {|ACT102:EluPrime|} = x => x > 0f ? 1f : Elu(x) + 1f;
}
