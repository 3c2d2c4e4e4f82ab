// Forward: Tape.Sigmoid(x)
// Derivative: { double[] dx = { 0.25 }; Tape.SigmoidBackward(new[] { x }, new[] { 1.0 }, dx); return dx[0] - 0.25; }
// Forward: Tape.Tanh(x)
// Derivative: { double[] gradient = { 1.0 }; Tape.TanhBackward(new[] { x }, gradient); return gradient[0]; }
using System;

public static class Tape
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static void {|ACT101:SigmoidBackward|}(double[] x, double[] dy, double[] dx)
    {
        for (int i = 0; i < x.Length; i++)
        {
            dx[i] += dy[i] * Sigmoid(x[i]) * (1 - Sigmoid(x[i]));
        }
    }

    public static double Tanh(double x) => Math.Tanh(x);

    public static void {|ACT101:TanhBackward|}(double[] x, double[] gradient)
    {
        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] *= 1 - Tanh(x[i]) * Tanh(x[i]);
        }
    }
}
