using System;

public static class InverseFunctions
{
    public static double Artanh(double y) => 0.5 * Math.Log((1 + y) / (1 - y));

    public static double ArtanhDerivative(double y) => 1 / (1 - y * y);
}
