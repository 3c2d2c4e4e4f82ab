using System;

public interface ILinkFunction
{
    double Function(double x);

    double Inverse(double x);

    double Derivative(double x);

    double Derivative2(double y);
}

/// <summary>The logit link of generalised linear models: g(p) = log(p / (1 - p)).</summary>
public class LogitLinkFunction : ILinkFunction
{
    public double Function(double x) => Math.Log(x / (1 - x));

    public double Inverse(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>The derivative of the inverse, by the link's convention.</summary>
    public double Derivative(double x)
    {
        double z = Math.Exp(-x);
        double f = 1 + z;
        return z / (f * f);
    }

    public double Derivative2(double y) => y * (1 - y);
}
