// Forward: Plus.Forward((float)x)
// Derivative: Plus.Gradient((float)x)
// Unstable: Plus.Forward((float)x)
// Unstable: Plus.Gradient((float)x)
using System;

public static class Plus
{
    public static float {|ACT202:Forward|}(float x) => (float)Math.Log(1f + (float)Math.Exp(x));

    public static float {|ACT202:Gradient|}(float x)
    {
        float e = (float)Math.Exp(x);
        return e / (1f + e);
    }
}
