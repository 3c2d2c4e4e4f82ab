using System;

public class DoseResponseFit
{
    public static double Model(double dose, double[] p) => p[0] / (1 + Math.Exp(-p[1] * (dose - p[2])));

    public static double[] ModelGradient(double dose, double[] p)
    {
        double e = Math.Exp(-p[1] * (dose - p[2]));
        double d = 1 + e;
        return [1 / d, p[0] * (dose - p[2]) * e / (d * d), -p[0] * p[1] * e / (d * d)];
    }
}
