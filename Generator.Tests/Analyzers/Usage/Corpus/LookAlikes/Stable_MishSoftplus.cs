using System;

public static class MishActivation
{
    public static double Mish(double x) => x * Math.Tanh(Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))));
}
