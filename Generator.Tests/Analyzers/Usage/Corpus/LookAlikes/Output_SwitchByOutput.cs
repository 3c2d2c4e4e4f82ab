using System;

public enum Function
{
    Sigmoid,
    Tanh,
}

public static class Units
{
    public static double Activate(Function f, double x) => f switch
    {
        Function.Sigmoid => 1 / (1 + Math.Exp(-x)),
        _ => Math.Tanh(x),
    };

    public static double Derivative(Function f, double output) => f switch
    {
        Function.Sigmoid => output * (1 - output),
        _ => 1 - output * output,
    };
}
