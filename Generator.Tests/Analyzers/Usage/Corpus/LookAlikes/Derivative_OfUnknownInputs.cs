using System;

public class Network
{
    private readonly double[] _weights = [0.1, 0.2];

    public double Output(double[] inputs)
    {
        double sum = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            sum += _weights[i] * inputs[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    public double[] WeightGradients(double[] inputs, double output, double target)
    {
        double[] gradients = new double[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            gradients[i] = (output - target) * output * (1 - output) * inputs[i];
        }

        return gradients;
    }
}
