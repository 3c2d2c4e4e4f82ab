using System;

public static class Smooth
{
    public static double SquarePlus(double x) => 0.5 * (x + Math.Sqrt(x * x + 4));

    public static double SquarePlusDerivative(double x) => 0.5 * (1 + x / Math.Sqrt(x * x + 4));

    public static double BentIdentity(double x) => (Math.Sqrt(x * x + 1) - 1) / 2 + x;

    public static double BentIdentityDerivative(double x) => x / (2 * Math.Sqrt(x * x + 1)) + 1;

    public static double Arctan(double x) => Math.Atan(x);

    public static double ArctanDerivative(double x) => 1 / (x * x + 1);

    public static double Sinusoid(double x) => Math.Sin(x);

    public static double SinusoidDerivative(double x) => Math.Cos(x);
}
