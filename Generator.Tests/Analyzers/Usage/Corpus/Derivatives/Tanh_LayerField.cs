// Forward: new TanhLayer().Forward(new[] { (float)x })[0]
// Derivative: { var layer = new TanhLayer(); layer.Forward(new[] { (float)x }); return layer.Backward(new[] { 1f })[0]; }
using System;

public interface ILayer
{
    float[] Forward(float[] input);

    float[] Backward(float[] gradient);
}

public class TanhLayer : ILayer
{
    private float[] inputCache = [];

    public float[] Output { get; private set; } = [];

    public float[] Forward(float[] input)
    {
        inputCache = input;
        Output = new float[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            Output[i] = (float)Math.Tanh(input[i]);
        }

        return Output;
    }

    public float[] {|ACT101:Backward|}(float[] gradient)
    {
        float[] result = new float[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            float t = (float)Math.Tanh(inputCache[i]);
            result[i] = gradient[i] * (1 - t * t);
        }

        return result;
    }
}
