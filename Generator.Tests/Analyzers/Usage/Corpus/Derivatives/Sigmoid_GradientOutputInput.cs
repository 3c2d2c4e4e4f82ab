// Forward: Autograd.SigmoidOp.Forward((float)x)
// Derivative: Autograd.SigmoidOp.Backward(1f, Autograd.SigmoidOp.Forward((float)x), (float)x)
using System;

namespace Autograd;

internal static class SigmoidOp
{
    public static float Forward(float x) => 1f / (1f + (float)Math.Exp(-x));

    public static float {|ACT101:Backward|}(float gy, float y, float x)
    {
        float s = 1f / (1f + (float)Math.Exp(-x));
        return gy * s * (1f - s);
    }
}
