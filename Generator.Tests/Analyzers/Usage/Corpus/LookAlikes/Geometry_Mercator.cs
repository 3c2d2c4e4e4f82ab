using System;

public static class Mercator
{
    public static double Latitude(double y) => 2 * Math.Atan(Math.Exp(y)) - Math.PI / 2;

    public static double LatitudeDerivative(double y) => 1 / Math.Cosh(y);
}
