// Forward: Matrices.Sigmoid(new[,] { { x } })[0, 0]
// Derivative: Matrices.SigmoidDerivative(new[,] { { x } })[0, 0]
using System;
using System.Threading.Tasks;

public static class Matrices
{
    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    public static double[,] Sigmoid(double[,] m)
    {
        int rows = m.GetLength(0), columns = m.GetLength(1);
        double[,] result = new double[rows, columns];
        Parallel.For(0, rows, i =>
        {
            for (int j = 0; j < columns; j++)
            {
                result[i, j] = Logistic(m[i, j]);
            }
        });
        return result;
    }

    public static double[,] {|ACT101:SigmoidDerivative|}(double[,] m)
    {
        int rows = m.GetLength(0), columns = m.GetLength(1);
        double[,] result = new double[rows, columns];
        Parallel.For(0, rows, i =>
        {
            for (int j = 0; j < columns; j++)
            {
                result[i, j] = Logistic(m[i, j]) * (1 - Logistic(m[i, j]));
            }
        });
        return result;
    }
}
