// Forward: Vector.Sigmoid(new[] { x })[0]
// Derivative: Vector.SigmoidDerivative(new[] { x })[0]
using System;

public static class Vector
{
    public static double[] Sigmoid(double[] input)
    {
        double[] result = new double[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            result[i] = 1.0 / (1.0 + Math.Exp(-input[i]));
        }

        return result;
    }

    public static double[] {|ACT101:SigmoidDerivative|}(double[] input)
    {
        double[] result = new double[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            double s = 1.0 / (1.0 + Math.Exp(-input[i]));
            result[i] = s * (1.0 - s);
        }

        return result;
    }
}
