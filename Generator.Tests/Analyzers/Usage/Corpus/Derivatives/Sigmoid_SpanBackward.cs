// Forward: { var y = new float[1]; Kernels.SigmoidKernel.Forward([(float)x], y); return y[0]; }
// Derivative: { var y = new float[1]; Kernels.SigmoidKernel.Forward([(float)x], y); var g = new float[1]; Kernels.SigmoidKernel.Backward([(float)x], y, [1f], g); return g[0]; }
using System;

namespace Kernels;

public static class SigmoidKernel
{
    public static void Forward(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            outputs[i] = 1f / (1f + MathF.Exp(-inputs[i]));
        }
    }

    public static void {|ACT101:Backward|}(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, ReadOnlySpan<float> grads, Span<float> result)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            float s = 1f / (1f + MathF.Exp(-inputs[i]));
            result[i] = grads[i] * s * (1f - s);
        }
    }
}
