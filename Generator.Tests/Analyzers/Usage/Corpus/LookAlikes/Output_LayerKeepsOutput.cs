using System;

public class SigmoidLayer
{
    private double[] _output = [];

    public double[] Forward(double[] input)
    {
        _output = new double[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            _output[i] = 1 / (1 + Math.Exp(-input[i]));
        }

        return _output;
    }

    public double[] Backward(double[] gradient)
    {
        double[] result = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            result[i] = gradient[i] * _output[i] * (1 - _output[i]);
        }

        return result;
    }
}
