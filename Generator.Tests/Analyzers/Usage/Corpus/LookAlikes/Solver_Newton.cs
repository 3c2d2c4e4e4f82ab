using System;

public static class NewtonSolver
{
    // x + tanh x = 1
    private static double F(double x) => x + Math.Tanh(x) - 1;

    private static double FPrime(double x) => 2 - Math.Tanh(x) * Math.Tanh(x);

    public static double Solve()
    {
        double x = 0;
        for (int i = 0; i < 50; i++)
        {
            x -= F(x) / FPrime(x);
        }

        return x;
    }
}
