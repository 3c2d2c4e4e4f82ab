using System;

public interface IActivation
{
    double Activate(double x);

    double DerivativeFromOutput(double y);
}

public sealed class Sigmoid : IActivation
{
    public double Activate(double x) => 1 / (1 + Math.Exp(-x));

    public double DerivativeFromOutput(double y) => y * (1 - y);
}

public sealed class Elu : IActivation
{
    public double Activate(double x) => x > 0 ? x : Math.Exp(x) - 1;

    public double DerivativeFromOutput(double y) => y > 0 ? 1 : y + 1;
}
