using System;

public static class SoftmaxLayer
{
    public static float[] Forward(float[] input)
    {
        float sum = 0;
        foreach (float v in input)
        {
            sum += MathF.Exp(v);
        }

        float[] result = new float[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            result[i] = MathF.Exp(input[i]) / sum;
        }

        return result;
    }
}
