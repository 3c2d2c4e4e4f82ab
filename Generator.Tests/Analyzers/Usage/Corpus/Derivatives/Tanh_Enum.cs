// Forward: Units.Value(Kind.Tanh, x)
// Derivative: Units.Derivative(Kind.Tanh, x)
// Forward: Units.Value(Kind.Logistic, x)
// Derivative: Units.Derivative(Kind.Logistic, x)
using System;

public enum Kind
{
    Linear,
    Logistic,
    Tanh,
}

public static class Units
{
    public static double Value(Kind kind, double x)
    {
        if (kind == Kind.Logistic)
        {
            return 1 / (1 + Math.Exp(-x));
        }
        else if (kind == Kind.Tanh)
        {
            return Math.Tanh(x);
        }

        return x;
    }

    public static double Derivative(Kind kind, double x)
    {
        if (kind == Kind.Logistic)
        {
            double y = Value(kind, x);
            return {|ACT102:y * (1 - y)|};
        }
        else if (kind == Kind.Tanh)
        {
            return {|ACT101:1 - Math.Tanh(x) * Math.Tanh(x)|};
        }

        return 1;
    }
}
