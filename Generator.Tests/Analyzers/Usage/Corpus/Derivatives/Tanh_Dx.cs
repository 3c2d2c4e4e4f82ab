// Forward: Squashing.Tanh(x)
// Derivative: Squashing.TanhDx(x)
using System;

public static class Squashing
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
