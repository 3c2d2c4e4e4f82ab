using System;

public static class Outbreak
{
    public static double Infected(double t) => 1 / (1 + Math.Exp(-t));

    public static double InfectedDerivative(double t) => Infected(t) * (1 - Infected(t));

    public static double Saturation(double t) => Math.Tanh(t);

    public static double SaturationDerivative(double t) => 1 - Math.Tanh(t) * Math.Tanh(t);
}
