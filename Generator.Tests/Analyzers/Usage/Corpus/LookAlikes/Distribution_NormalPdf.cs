using System;

public static class Normal
{
    public static double PDF(double mean, double stddev, double x)
    {
        double d = (x - mean) / stddev;
        return Math.Exp(-0.5 * d * d) / (Math.Sqrt(2 * Math.PI) * stddev);
    }

    public static double PDFLn(double mean, double stddev, double x)
    {
        double d = (x - mean) / stddev;
        return -0.5 * d * d - Math.Log(stddev) - 0.5 * Math.Log(2 * Math.PI);
    }
}
