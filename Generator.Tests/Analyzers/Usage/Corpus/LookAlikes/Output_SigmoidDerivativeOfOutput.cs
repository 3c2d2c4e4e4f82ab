using System;

public class NeuralNetwork
{
    public static double Sigmoid(double x)
    {
        return 1 / (1 + Math.Exp(-x));
    }

    // x is what Sigmoid gave.
    public static double SigmoidDerivative(double x)
    {
        return x * (1 - x);
    }
}
