// Forward: Silu.Apply(new[] { (float)x })[0]
// Derivative: Silu.Derivative(new[] { (float)x })[0]
using System;

public static class Silu
{
    private static float Sigmoid(float x) => 1f / (1f + MathF.Exp(-x));

    public static float[] Apply(float[] x)
    {
        float[] y = new float[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x[i] * Sigmoid(x[i]);
        }

        return y;
    }

    public static float[] {|ACT101:Derivative|}(float[] x)
    {
        float[] d = new float[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            d[i] = Sigmoid(x[i]) * (1 + x[i] * (1 - Sigmoid(x[i])));
        }

        return d;
    }
}
