// Forward: Functions.Tanh(x)
// Wrong: Functions.TanhPrime(x)
using System;

public static class Functions
{
    public static double Tanh(double x) => Math.Tanh(x);

    public static double {|ACT201:TanhPrime|}(double x) => 1 + Math.Pow(Tanh(x), 2);
}
