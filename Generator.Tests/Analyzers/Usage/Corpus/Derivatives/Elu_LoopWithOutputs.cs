// Forward: Elu.Forward(new[] { x })[0]
// Derivative: Elu.Backward(new[] { x }, Elu.Forward(new[] { x }), new[] { 1.0 })[0]
using System;

public static class Elu
{
    public const double Alpha = 1;

    public static double[] Forward(double[] inputs)
    {
        var outputs = new double[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            outputs[i] = inputs[i] > 0 ? inputs[i] : Alpha * (Math.Exp(inputs[i]) - 1);
        }

        return outputs;
    }

    public static double[] {|ACT101:Backward|}(double[] inputs, double[] outputs, double[] grads)
    {
        var result = new double[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            result[i] = inputs[i] > 0 ? grads[i] : grads[i] * Alpha * Math.Exp(inputs[i]);
        }

        return result;
    }
}
