using System;

public static class Softsign
{
    public static double Activate(double x) => x / (1 + Math.Abs(x));

    public static double Derivative(double y) => Math.Pow(1 - Math.Abs(y), 2);
}
