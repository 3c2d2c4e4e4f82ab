// Forward: Curves.Tanh(x)
// Derivative: Curves.TanhDx(x)
using System;

public static class Curves
{
    public static double Tanh(double x)
    {
        return Math.Tanh(x);
    }

    public static double {|ACT102:TanhDx|}(double x)
    {
        double th = Math.Tanh(x);
        return 1 - th * th;
    }
}
