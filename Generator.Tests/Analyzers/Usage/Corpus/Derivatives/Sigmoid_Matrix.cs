// Forward: Matrices.Sigmoid(x)
// Derivative: Matrices.SigmoidGradient(new[,] { { x } })[0, 0]
using System;

public static class Matrices
{
    public static double[] Sigmoid(double[] v) => Array.ConvertAll(v, Sigmoid);

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double[,] {|ACT101:SigmoidGradient|}(double[,] m)
    {
        var result = new double[m.GetLength(0), m.GetLength(1)];
        for (int i = 0; i < m.GetLength(0); i++)
            for (int j = 0; j < m.GetLength(1); j++)
                result[i, j] = Sigmoid(m[i, j]) * (1 - Sigmoid(m[i, j]));
        return result;
    }
}
