// Forward: Mishes.Mish((float)x)
// Unstable: Mishes.Mish((float)x)
using System;

static class Mishes
{
    public static float {|ACT202:Mish|}(float x)
    {
        float e = MathF.Exp(x);
        float n = e * e + 2f * e;
        return x * n / (n + 2f);
    }
}
