// Forward: { var y = new double[1]; Loops.Tanh([x], y); return y[0]; }
// Derivative: { var y = new double[1]; Loops.TanhDerivative([x], y); return y[0]; }
using System;

public static class Loops
{
    public static void Tanh(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = Math.Tanh(x[i]);
        }
    }

    public static void {|ACT101:TanhDerivative|}(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = 1 - Math.Tanh(x[i]) * Math.Tanh(x[i]);
        }
    }
}
