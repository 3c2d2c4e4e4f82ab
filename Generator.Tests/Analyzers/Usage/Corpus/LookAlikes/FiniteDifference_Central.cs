using System;

public static class GradientCheck
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double NumericDerivative(double x, double h) => (Sigmoid(x + h) - Sigmoid(x - h)) / (2 * h);
}
