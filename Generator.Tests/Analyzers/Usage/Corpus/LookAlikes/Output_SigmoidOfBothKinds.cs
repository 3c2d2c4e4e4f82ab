using System;

public static class Sigmoids
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    // Two conventions beside each other: both are right, and neither wastes anything.
    public static double SigmoidDerivativeFromOutput(double output) => output * (1 - output);

    public static double SigmoidGradient(double gradient, double output) => gradient * SigmoidDerivativeFromOutput(output);
}
