using System;

public class LstmCell
{
    public (double H, double C) Forward(double i, double f, double o, double g, double c)
    {
        double next = Sigmoid(f) * c + Sigmoid(i) * Math.Tanh(g);
        return (Sigmoid(o) * Math.Tanh(next), next);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
