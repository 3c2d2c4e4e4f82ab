using System;

public static class Tumour
{
    public static double Volume(double t, double a, double b, double c) => a * Math.Exp(-b * Math.Exp(-c * t));

    public static double VolumeDerivative(double t, double a, double b, double c) => a * b * c * Math.Exp(-c * t) * Math.Exp(-b * Math.Exp(-c * t));
}
