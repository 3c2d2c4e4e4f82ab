// Forward: MathTools.Tanh(x)
// Derivative: MathTools.DerivativeOfTanh(x)
using System;

public static class MathTools
{
    public static double Tanh(double x) => Math.Tanh(x);

    public static double {|ACT102:DerivativeOfTanh|}(double x)
    {
        double tanhX = Tanh(x);
        return 1.0 - Math.Pow(tanhX, 2.0);
    }
}
