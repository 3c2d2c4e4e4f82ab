using System;

public static class Ensemble
{
    public static double Predict(double a, double b) => (Sigmoid(a) + Sigmoid(b)) / 2;

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
