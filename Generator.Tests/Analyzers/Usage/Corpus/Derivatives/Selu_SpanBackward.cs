// Forward: { var y = new float[1]; SeluOp.Forward([(float)x], y); return y[0]; }
// Derivative: { var y = new float[1]; SeluOp.Forward([(float)x], y); var dx = new float[1]; SeluOp.Backward([1f], y, [(float)x], dx); return dx[0]; }
using System;

internal static class SeluOp
{
    private const float Alpha = 1.6732632f;
    private const float Lambda = 1.0507010f;

    public static void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x[i] > 0f ? Lambda * x[i] : Lambda * Alpha * (MathF.Exp(x[i]) - 1f);
        }
    }

    public static void {|ACT101:Backward|}(ReadOnlySpan<float> gy, ReadOnlySpan<float> y, ReadOnlySpan<float> x, Span<float> gx)
    {
        for (int i = 0; i < x.Length; i++)
        {
            gx[i] = gy[i] * (x[i] > 0f ? Lambda : Lambda * Alpha * MathF.Exp(x[i]));
        }
    }
}
