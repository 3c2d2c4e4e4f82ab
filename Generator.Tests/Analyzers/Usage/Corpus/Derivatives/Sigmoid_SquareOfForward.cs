// Forward: Neuro.Sigm((float)x)
// Derivative: Neuro.SigmDeriv((float)x)
using System;

internal class Neuro
{
    internal static float Sigm(float val) => 1.0f / (1.0f + MathF.Exp(-val));

    internal static float {|ACT102:SigmDeriv|}(float val)
    {
        float f = Sigm(val);
        return f - f * f;
    }
}
