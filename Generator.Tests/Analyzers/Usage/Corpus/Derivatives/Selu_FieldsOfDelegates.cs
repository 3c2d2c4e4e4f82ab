// Forward: Selus.Selu(x)
// Derivative: Selus.SeluPrime(x)
using System;

public static class Selus
{
    public static Func<double, double> Selu = x => x > 0 ? 1.0507009873554805 * x : 1.7580993408473766 * (Math.Exp(x) - 1);

    public static Func<double, double> {|ACT101:SeluPrime|} = x => x > 0 ? 1.0507009873554805 : 1.7580993408473766 * Math.Exp(x);
}
