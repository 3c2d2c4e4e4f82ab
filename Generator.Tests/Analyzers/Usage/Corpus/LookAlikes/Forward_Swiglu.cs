using System;

public static class Swiglu
{
    public static void Forward(ReadOnlySpan<float> gate, ReadOnlySpan<float> up, Span<float> result)
    {
        for (int i = 0; i < gate.Length; i++)
        {
            result[i] = up[i] * gate[i] / (1f + MathF.Exp(-gate[i]));
        }
    }
}
