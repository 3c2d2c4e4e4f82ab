using System;

public static class Rectifiers
{
    public static double Relu(double x) => Math.Max(0, x);

    public static double ReluDerivative(double x) => x > 0 ? 1 : 0;

    public static double LeakyRelu(double x, double alpha) => x > 0 ? x : alpha * x;

    public static double LeakyReluDerivative(double x, double alpha) => x > 0 ? 1 : alpha;

    public static double HardTanh(double x) => Math.Clamp(x, -1, 1);

    public static double HardTanhDerivative(double x) => x > -1 && x < 1 ? 1 : 0;
}
