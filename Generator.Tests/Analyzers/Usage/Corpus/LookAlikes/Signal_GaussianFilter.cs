using System;

public static class EdgeDetector
{
    public static double[] GaussianKernel(int radius, double sigma)
    {
        double[] kernel = new double[2 * radius + 1];
        for (int i = -radius; i <= radius; i++)
        {
            kernel[i + radius] = Math.Exp(-i * i / (2 * sigma * sigma));
        }

        return kernel;
    }

    public static double[] DerivativeKernel(int radius, double sigma)
    {
        double[] kernel = new double[2 * radius + 1];
        for (int i = -radius; i <= radius; i++)
        {
            kernel[i + radius] = -i / (sigma * sigma) * Math.Exp(-i * i / (2 * sigma * sigma));
        }

        return kernel;
    }
}
