using System;

public class SigmoidTests
{
    public void Derivative_IsRight()
    {
        double x = 0.3;
        double expected = Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2);
        double actual = Layer.SigmoidFromOutput(1 / (1 + Math.Exp(-x)));
        if (Math.Abs(expected - actual) > 1e-12)
        {
            throw new InvalidOperationException();
        }
    }
}

internal static class Layer
{
    public static double SigmoidFromOutput(double y) => y * (1 - y);
}
