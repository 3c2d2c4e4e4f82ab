using System;

// Second derivatives that only their names tell from first ones.
public static class Curvatures
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double SigmoidDerivative2(double x)
    {
        double s = Sigmoid(x);
        return s * (1 - s) * (1 - 2 * s);
    }

    public static double Tanh(double x) => Math.Tanh(x);

    public static double TanhPrimePrime(double x) => -2 * Tanh(x) * (1 - Tanh(x) * Tanh(x));
}
